# reflection
