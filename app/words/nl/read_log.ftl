# read_log
