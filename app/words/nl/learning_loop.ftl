# learning_loop
