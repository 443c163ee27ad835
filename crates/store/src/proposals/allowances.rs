//! Rows of `proposal_allowance`: how many proposals a freelancer may still send. Without a row, nobody asked yet.

use domain::{Time, UserId, proposals::Allowance};

use crate::{Class, Error, Read, Result, Tx, opt};

stmts! {
    FIND: Query = "SELECT balance, refilled_at FROM proposal_allowance WHERE user_id = ?1";
    CHANGE: Write = "UPDATE proposal_allowance SET balance = ?2, refilled_at = ?3
        WHERE user_id = ?1 AND balance = ?4 AND refilled_at = ?5";
    INSERT: Write = "INSERT INTO proposal_allowance (user_id, balance, refilled_at) VALUES (?1, ?2, ?3)";
}

/// What is left, as it was last reckoned.
pub fn find(db: &mut dyn Read, user: UserId) -> Result<Option<Allowance>> {
    opt(db, &FIND, &[user.into()], |row| {
        let balance = u32::try_from(row.int(0)?)
            .map_err(|_| Error::bad_row("proposal_allowance", user.get(), "balance"))?;
        Ok(Allowance { balance, refilled_at: Time::from_micros(row.int(1)?) })
    })
}

/// Puts `after` in the place of `before`, which was read in the same transaction. When another one changed it meanwhile,
/// that is a conflict, and the transaction runs again.
pub fn put(tx: &mut dyn Tx, user: UserId, before: Option<Allowance>, after: Allowance) -> Result<()> {
    let mut params = vec![user.into(), i64::from(after.balance).into(), after.refilled_at.into()];
    let changed = match before {
        None => tx.exec(&INSERT, &params),
        Some(before) => {
            params.push(i64::from(before.balance).into());
            params.push(before.refilled_at.into());
            tx.exec(&CHANGE, &params)
        }
    };
    match changed {
        Ok(1) => Ok(()),
        Err(error) if error.class() != Class::Unique => Err(error),
        _ => Err(Error::new(Class::Conflict, "the allowance changed meanwhile")),
    }
}
