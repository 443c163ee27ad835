//! Who lives in a demo.

/// How a person comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrival {
    /// When the dice say.
    ByChance,
    /// So many days ago.
    On(u32),
    /// Signed up so many days ago and did not confirm the address yet.
    Unconfirmed(u32),
    /// The same, with an address at which there is no mailbox.
    Unreached(u32),
}

/// A person of a demo.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    /// The name as others see it.
    pub name: &'static str,
    /// What stands before the `@`, where the name has no first word in plain letters.
    spelt: Option<&'static str>,
    /// Hires.
    pub client: bool,
    /// Works.
    pub freelancer: bool,
    /// When, and how.
    pub arrival: Arrival,
}

impl Sample {
    /// The first name in plain letters: what briefs and profiles call the person.
    pub(super) fn local(&self) -> String {
        let handle = domain::identity::suggest_handle(self.name, 0);
        let first = handle.as_str().split('-').next().unwrap_or_default();
        self.spelt.unwrap_or(first).to_owned()
    }

    /// An address that reaches nobody.
    pub(super) fn email(&self) -> String {
        format!("{}@example.com", self.local())
    }

    const fn came(self, arrival: Arrival) -> Self {
        Self { arrival, ..self }
    }
}

const fn hires(name: &'static str) -> Sample {
    Sample { name, spelt: None, client: true, freelancer: false, arrival: Arrival::ByChance }
}

const fn works(name: &'static str) -> Sample {
    Sample { name, spelt: None, client: false, freelancer: true, arrival: Arrival::ByChance }
}

const fn both(name: &'static str) -> Sample {
    Sample { name, spelt: None, client: true, freelancer: true, arrival: Arrival::ByChance }
}

/// Everybody. First names differ, because addresses are made of them.
pub(super) const ALL: &[Sample] = &[
    hires("Jonas Lindqvist"),
    works("Ayesha Rahman"),
    works("Tomás Ferreira"),
    works("Priya Venkataraman"),
    hires("Aoife Brennan"),
    works("Daniel Okafor"),
    works("Mei Tanaka"),
    works("Lucía Benítez"),
    works("Hamza Siddiqui"),
    works("Nneka Eze"),
    both("Sana Malik"),
    works("Yuki Nakamura"),
    hires("Marek Kowalski"),
    hires("Ingrid Haugen"),
    works("Olu Adeyemi"),
    works("Bilal Chaudhry"),
    works("Chiara Romano"),
    both("Gustavo Moreira"),
    works("Helena Novak"),
    hires("Peter van Dijk"),
    works("Zainab Qureshi"),
    works("Ravi Deshmukh"),
    works("Elif Yıldız"),
    hires("Camille Laurent"),
    works("Samuel Boateng"),
    works("Anika Sharma"),
    both("Felix Baumann"),
    works("Noor Haddad"),
    works("Kofi Mensah"),
    hires("Siobhán Kelly"),
    works("Iris Papadopoulou"),
    works("Wei Chen"),
    works("Leila Farahani"),
    hires("Andrés Castillo"),
    works("Maja Jovanović"),
    works("Usman Tariq"),
    works("Freya Nielsen"),
    both("Imran Baig"),
    works("Beatriz Souza"),
    works("Tariq Mahmood"),
    works("Bo Lu"),
    works("María de los Ángeles Fernández-Villaverde y Ortiz de Zárate Goikoetxea"),
    Sample { spelt: Some("omar"), ..works("عمر الفاروق") },
    works("Karin Albrecht").came(Arrival::On(41)),
    works("Owen Pryce").came(Arrival::On(52)),
    works("Silvia Conti").came(Arrival::On(47)),
    hires("Neil Harcourt").came(Arrival::On(19)),
    works("Tadeusz Wolny").came(Arrival::On(58)),
    hires("Mariam Sesay").came(Arrival::On(60)),
    hires("Jakub Horák").came(Arrival::On(55)),
    hires("Rosa Delgado").came(Arrival::On(45)),
    hires("Colm Whelan").came(Arrival::On(50)),
    Sample { spelt: Some("hendirk"), ..works("Hendrik Maes") }.came(Arrival::Unreached(3)),
    // Lately: the link in the mail is good for a day.
    hires("Amara Diallo").came(Arrival::Unconfirmed(0)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_an_address_of_their_own() {
        let mut emails: Vec<_> = ALL.iter().map(Sample::email).collect();
        emails.sort();
        emails.dedup();
        assert_eq!(emails.len(), ALL.len());
        assert!(ALL.len() >= 40 && emails.contains(&super::super::CLIENT.to_owned()));
        assert!(emails.contains(&super::super::FREELANCER.to_owned()));
    }
}
