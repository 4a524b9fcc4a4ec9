# experience
