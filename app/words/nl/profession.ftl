# Kinds of professional.
profession-gp = huisarts
profession-practice_nurse = POH-GGZ
profession-youth_doctor = jeugdarts
profession-youth_nurse = jeugdverpleegkundige
profession-school = school
profession-attendance = leerplichtambtenaar
profession-youth_worker = jongerenwerker
profession-district_nurse = wijkverpleegkundige
profession-therapist = therapeut of gedragskundige
profession-specialist = medisch specialist
profession-youth_protection = jeugdbescherming
profession-livelihood = hulp bij geld of wonen
profession-police = wijkagent
