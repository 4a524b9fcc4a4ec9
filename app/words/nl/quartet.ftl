# quartet
