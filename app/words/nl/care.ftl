# care
