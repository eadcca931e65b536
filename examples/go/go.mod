module example.com/contact-centre

go 1.25
