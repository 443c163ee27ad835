//! Every word a page shows, in one place per area, so that a second language is a second set of constants.
//!
//! To add a text: a line in the area's `texts!` block. To add an area: `texts/<feature>.rs` with a
//! `texts!` block, a field in [`Texts`] and its constant in [`EN`]. To add a language: one more constant
//! of each area's struct; the compiler lists what is missing.

/// Declares an area: a struct with a field per text, and the constant that holds the English words.
/// A text with arguments is a function, so that each language orders words and counts in its own way; a list of texts
/// says what it is a list of: `steps[&'static str]: &["One", "Two"]`.
macro_rules! texts {
    ($(#[$doc:meta])* $area:ident $constant:ident {
        $($name:ident $(($($arg:ident: $ty:ty),*))? $([$list:ty])? : $english:expr),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $area {
            $(#[doc = stringify!($english)] pub $name: texts!(@type [$(($($ty),*))?] [$($list)?])),*
        }
        #[doc = concat!("The English words of [`", stringify!($area), "`].")]
        pub const $constant: $area = $area {
            $($name: texts!(@value [$(($($arg: $ty),*))?] $english)),*
        };
    };
    (@type [] []) => { &'static str };
    (@type [] [$list:ty]) => { &'static [$list] };
    (@type [($($ty:ty),*)] []) => { fn($($ty),*) -> String };
    (@value [] $english:expr) => { $english };
    (@value [($($arg:ident: $ty:ty),*)] $english:expr) => { |$($arg: $ty),*| -> String { $english } };
}

pub mod contracts;
pub mod errors;
pub mod frame;
pub mod identity;
pub mod landing;
pub mod mailbox;
pub mod notice;
pub mod projects;
pub mod proposals;
pub mod settings;
pub mod shell;
pub mod staff;
pub mod talent;
pub mod ui;

/// All words of one language.
#[derive(Debug)]
pub struct Texts {
    /// The language tag, for `lang`.
    pub lang: &'static str,
    /// The writing direction, for `dir`: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The page frame.
    pub shell: shell::Shell,
    /// The components' own words.
    pub ui: ui::Ui,
    /// Navigation, account menu and footer.
    pub frame: frame::FrameWords,
    /// Toasts.
    pub notice: notice::Notice,
    /// Error pages.
    pub errors: errors::Errors,
    /// The ruled paper beside forms.
    pub auth: identity::Auth,
    /// Signing up.
    pub sign_up: identity::SignUp,
    /// "Look at your mail".
    pub check_mail: identity::CheckMail,
    /// Confirming a new account's address.
    pub confirm_email: identity::ConfirmEmail,
    /// Confirming another address.
    pub change_email: identity::ChangeEmail,
    /// Signing in.
    pub sign_in: identity::SignIn,
    /// A new password.
    pub reset_password: identity::ResetPassword,
    /// The dashboard.
    pub dashboard: settings::Dashboard,
    /// What happened, in the feed.
    pub feed: settings::Feed,
    /// The settings pages.
    pub settings: settings::Settings,
    /// The landing page.
    pub landing: landing::Landing,
    /// Terms and privacy.
    pub legal: landing::Legal,
    /// The mailbox of a demo.
    pub mailbox: mailbox::Mailbox,
    /// Lists of projects.
    pub project_list: projects::ProjectList,
    /// One project.
    pub project: projects::ProjectPage,
    /// Writing a project.
    pub project_form: projects::ProjectForm,
    /// The own projects.
    pub my_projects: projects::MyProjects,
    /// States, reasons and other closed lists of projects.
    pub project_words: projects::ProjectWords,
    /// Writing a proposal.
    pub proposal_form: proposals::ProposalForm,
    /// One proposal.
    pub proposal: proposals::ProposalPage,
    /// Lists of proposals.
    pub proposal_list: proposals::ProposalList,
    /// States, reasons and other closed lists of proposals.
    pub proposal_words: proposals::ProposalWords,
    /// One offer or contract.
    pub contract: contracts::ContractPage,
    /// Whose turn it is in a contract.
    pub contract_turn: contracts::ContractTurn,
    /// Milestones, work and payments.
    pub work: contracts::Work,
    /// Terms of contracts.
    pub contract_terms: contracts::ContractTerms,
    /// Writing an offer.
    pub offer_form: contracts::OfferForm,
    /// Handing work in.
    pub work_form: contracts::WorkForm,
    /// Questions about contracts.
    pub contract_ask: contracts::ContractAsk,
    /// The own contracts.
    pub contract_list: contracts::ContractList,
    /// What waits in contracts.
    pub contract_tasks: contracts::ContractTasks,
    /// States, reasons and other closed lists of contracts.
    pub contract_words: contracts::ContractWords,
    /// What happened to a contract.
    pub contract_activity: contracts::ContractActivity,
    /// Staff pages.
    pub staff: staff::Staff,
    /// Decisions of staff.
    pub staff_decision: staff::StaffDecision,
    /// Closed lists of the staff pages.
    pub staff_words: staff::StaffWords,
    /// Public profiles.
    pub talent: talent::Talent,
}

/// English.
pub static EN: Texts = Texts {
    lang: "en",
    dir: "ltr",
    shell: shell::EN,
    ui: ui::EN,
    frame: frame::EN,
    notice: notice::EN,
    errors: errors::EN,
    auth: identity::AUTH,
    sign_up: identity::SIGN_UP,
    check_mail: identity::CHECK_MAIL,
    confirm_email: identity::CONFIRM_EMAIL,
    change_email: identity::CHANGE_EMAIL,
    sign_in: identity::SIGN_IN,
    reset_password: identity::RESET_PASSWORD,
    dashboard: settings::DASHBOARD,
    feed: settings::FEED,
    settings: settings::SETTINGS,
    landing: landing::LANDING,
    legal: landing::LEGAL,
    mailbox: mailbox::EN,
    project_list: projects::EN_LIST,
    project: projects::EN_PAGE,
    project_form: projects::EN_FORM,
    my_projects: projects::EN_MINE,
    project_words: projects::EN_WORDS,
    proposal_form: proposals::EN_FORM,
    proposal: proposals::EN_PAGE,
    proposal_list: proposals::EN_LIST,
    proposal_words: proposals::EN_WORDS,
    contract: contracts::EN_PAGE,
    contract_turn: contracts::EN_TURN,
    work: contracts::EN_WORK,
    contract_terms: contracts::EN_TERMS,
    offer_form: contracts::EN_OFFER,
    work_form: contracts::EN_HAND_IN,
    contract_ask: contracts::EN_ASK,
    contract_list: contracts::EN_LIST,
    contract_tasks: contracts::EN_TASKS,
    contract_words: contracts::EN_WORDS,
    contract_activity: contracts::EN_ACTIVITY,
    staff: staff::EN,
    staff_decision: staff::EN_DECISION,
    staff_words: staff::EN_WORDS,
    talent: talent::EN,
};

#[cfg(test)]
mod tests {
    use super::EN;

    #[test]
    fn a_text_with_an_argument_is_a_function() {
        assert_eq!((EN.ui.count)(46, 90), "46 of 90");
        assert_eq!((EN.ui.to_fix)(1), "One thing needs fixing");
        assert_eq!((EN.ui.to_fix)(3), "Three things need fixing");
    }
}
