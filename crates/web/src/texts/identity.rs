//! Words of the pages for signing up and in, and of those behind the links of mails.

texts! {
    /// The ruled paper beside the forms.
    Auth AUTH {
        aside_label: "How an account begins",
        aside_title: "Three steps",
        step_account: "Say who you are",
        step_account_note: "Name, address, password",
        step_confirm: "Confirm your address",
        step_confirm_note: "One mail, one button",
        step_start: "Start",
        step_start_note: "To hire, to work, or both",
        aside_words: "No codes to copy, no questions that nobody needs. You can change everything later, and leave whenever you like.",
    }
}

texts! {
    /// Signing up.
    SignUp SIGN_UP {
        title: "Create your account",
        known: "Already have one?",
        roles: "What brings you here?",
        roles_hint: "Choose one or both. You can add the other later.",
        client: "I want to hire",
        client_note: "Say what should be done, and choose who does it.",
        freelancer: "I want to work",
        freelancer_note: "Show what you can do, and offer to do it.",
        name: "Full name",
        email: "Email",
        email_live: "Enter an email address like name@example.com",
        password: "Password",
        password_hint: "At least 15 characters. A few ordinary words work well.",
        password_live: "Use at least 15 characters",
        agree: "I agree to the",
        terms: "terms",
        and: "and the",
        privacy: "privacy notice",
        submit: "Create account",
        after: "We send one mail to confirm the address.",
    }
}

texts! {
    /// "Look at your mail".
    CheckMail CHECK_MAIL {
        title: "Look at your mail",
        text: "If the address can be used, a mail with the next step is on its way. It should arrive within a minute.",
        missing: "Nothing there? Look among the unwanted mails, or try again with the same address.",
        mailbox: "Open the mailbox of this demo",
    }
}

texts! {
    /// Confirming a new account's address.
    ConfirmEmail CONFIRM_EMAIL {
        title: "Confirm your address",
        note: "One press, and you are in.",
        note_password: "This is not the browser that signed up, so please show that the account is yours.",
        password: "Password",
        or: "or, if you did not choose the password",
        new_password: "Set a new password",
        submit: "Confirm and sign in",
    }
}

texts! {
    /// Confirming another address.
    ChangeEmail CHANGE_EMAIL {
        title: "Use this address?",
        note: "From now on your account uses",
        submit: "Use this address",
    }
}

texts! {
    /// Signing in.
    SignIn SIGN_IN {
        title: "Welcome back",
        new_here: "New here?",
        create: "Create an account",
        email: "Email",
        password: "Password",
        forgot: "Forgot it?",
        stay: "Keep me signed in on this device",
        stay_note: "Up to 30 days. Not on a device that others use.",
        code_title: "Enter your code",
        code: "Code",
        code_hint: "The six digits that your authenticator shows now.",
    }
}

texts! {
    /// Asking for and setting a new password.
    ResetPassword RESET_PASSWORD {
        forgot_title: "Set a new password",
        remembered: "Remembered it?",
        send: "Send me a link",
        title: "Choose a new password",
        note: "All sessions of your account will end.",
        new_password: "New password",
        submit: "Set password",
    }
}
