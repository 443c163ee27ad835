//! What is limited, and how much of it there may be. The numbers are the security policy's.

use std::num::NonZeroU32;
use std::time::Duration;

/// A kind of attempt. A limit of two spans (a minute and a day) is two classes; check both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Sign-in attempts per address.
    LoginIp,
    /// Sign-ups per address.
    SignupIp,
    /// Password reset mails per mail address.
    ResetEmail,
    /// Password reset requests per address.
    ResetIp,
    /// Verification mails per mail address.
    VerifyEmail,
    /// Verification requests per address.
    VerifyIp,
    /// Second-factor and mail codes per account.
    Code,
    /// Token refreshes per family.
    Refresh,
    /// API reads per user.
    ApiRead,
    /// API writes per user.
    ApiWrite,
    /// Searches without signing in, per address.
    Search,
    /// Messages per user and minute.
    Message,
    /// Messages per user and day.
    MessageDay,
    /// New contacts per user and day.
    ContactDay,
    /// Proposals per user, at short notice.
    Proposal,
    /// Proposals per user and day.
    ProposalDay,
    /// Projects published per user.
    Publication,
    /// Uploads per user.
    Upload,
    /// Actions that move money, per user.
    Money,
    /// Data exports per user.
    Export,
    /// Reports of the content policy, per address.
    CspReport,
}

const SECOND: u64 = 1;
const MINUTE: u64 = 60;
const HOUR: u64 = 3_600;
const DAY: u64 = 86_400;

impl Class {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 21] = [
        Self::LoginIp,
        Self::SignupIp,
        Self::ResetEmail,
        Self::ResetIp,
        Self::VerifyEmail,
        Self::VerifyIp,
        Self::Code,
        Self::Refresh,
        Self::ApiRead,
        Self::ApiWrite,
        Self::Search,
        Self::Message,
        Self::MessageDay,
        Self::ContactDay,
        Self::Proposal,
        Self::ProposalDay,
        Self::Publication,
        Self::Upload,
        Self::Money,
        Self::Export,
        Self::CspReport,
    ];

    /// How many at once, and how long until one more.
    #[must_use]
    pub fn limits(self) -> (NonZeroU32, Duration) {
        let row = self.row();
        let one_per = Duration::from_secs(row.span) / row.per_span.max(1);
        (NonZeroU32::new(row.burst).unwrap_or(NonZeroU32::MIN), one_per)
    }

    /// The name in headers and metrics.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    fn row(self) -> Row {
        match self {
            Self::LoginIp => row("login-ip", 10, 1, 20 * SECOND),
            Self::SignupIp => row("signup-ip", 3, 3, HOUR),
            Self::ResetEmail => row("reset-email", 3, 1, HOUR),
            Self::ResetIp => row("reset-ip", 3, 3, HOUR),
            Self::VerifyEmail => row("verify-email", 3, 1, HOUR),
            Self::VerifyIp => row("verify-ip", 3, 3, HOUR),
            Self::Code => row("code", 5, 20, HOUR),
            Self::Refresh => row("refresh", 5, 30, HOUR),
            Self::ApiRead => row("api-read", 100, 300, MINUTE),
            Self::ApiWrite => row("api-write", 20, 60, MINUTE),
            Self::Search => row("search", 20, 30, MINUTE),
            Self::Message => row("message", 10, 30, MINUTE),
            Self::MessageDay => row("message-day", 500, 500, DAY),
            Self::ContactDay => row("contact-day", 20, 20, DAY),
            Self::Proposal => row("proposal", 3, 3, 10 * MINUTE),
            Self::ProposalDay => row("proposal-day", 20, 20, DAY),
            Self::Publication => row("publication", 3, 5, DAY),
            Self::Upload => row("upload", 10, 30, HOUR),
            Self::Money => row("money", 3, 10, MINUTE),
            Self::Export => row("export", 1, 3, DAY),
            Self::CspReport => row("csp-report", 10, 10, MINUTE),
        }
    }
}

struct Row {
    name: &'static str,
    burst: u32,
    per_span: u32,
    span: u64,
}

fn row(name: &'static str, burst: u32, per_span: u32, span: u64) -> Row {
    Row { name, burst, per_span, span }
}
