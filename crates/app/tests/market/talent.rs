//! Profiles and skills.

use app::{Kind, talent};
use domain::{
    Actor, Currency,
    identity::UserStateName,
    talent::{EditProfile, ProfilePart},
};

use crate::world::{World, fields, kind};

fn input() -> EditProfile {
    EditProfile {
        headline: "Rust engineer".into(),
        bio: "<script>alert(1)</script>\n\n'; DROP TABLE skill; --".into(),
        rate: "45.50".into(),
        currency: Currency::Gbp,
        skills: vec!["reactjs".into(), "Falconry".into(), "React".into()],
        location: "Lahore".into(),
        time_zone: "Asia/Karachi".into(),
    }
}

#[test]
fn a_profile_is_written_and_seen_by_everybody() {
    let world = World::new();
    let ayesha = world.person("ayesha", false, true);
    let seen = world.read(|db| talent::profile::show(db, None, "@Ayesha")).unwrap();
    assert!(seen.public && !seen.may_edit && seen.version == 0 && seen.missing.is_empty());

    let done = world.write(move |tx, stamp| talent::profile::edit(tx, stamp, &ayesha, &input(), 0)).unwrap();
    assert_eq!(done.version, 1);
    let seen = world.read(|db| talent::profile::show(db, None, "ayesha")).unwrap();
    assert_eq!(seen.profile.skills, ["React", "Falconry"]);
    assert_eq!(seen.profile.rate.unwrap().exact(), "£45.50");
    assert_eq!(seen.profile.bio.as_deref(), Some(input().bio.as_str()));

    let bare = EditProfile { bio: String::new(), rate: " ".into(), ..input() };
    world.write(move |tx, stamp| talent::profile::edit(tx, stamp, &ayesha, &bare, 1)).unwrap();
    let own = world.read(move |db| talent::profile::own(db, &ayesha)).unwrap();
    assert_eq!((own.missing, own.version), (vec![ProfilePart::Bio, ProfilePart::Rate], 2));
    assert!(own.may_edit);
}

#[test]
fn old_versions_wrong_roles_and_wrong_fields_are_refused() {
    let world = World::new();
    let (ayesha, carl) = (world.person("ayesha", false, true), world.person("carl", true, false));
    let edit = |actor: Actor, input: EditProfile, version| {
        world.write(move |tx, stamp| talent::profile::edit(tx, stamp, &actor, &input, version))
    };
    assert_eq!(kind(edit(ayesha, input(), 3)), Kind::Stale);
    edit(ayesha, input(), 0).unwrap();
    assert_eq!(kind(edit(ayesha, input(), 0)), Kind::Stale);
    assert_eq!(edit(carl, input(), 0).unwrap_err().code, "freelancer_role_missing");
    let suspended = Actor { state: UserStateName::Suspended, ..ayesha };
    assert_eq!(kind(edit(suspended, input(), 1)), Kind::Forbidden);
    let error = edit(ayesha, EditProfile { skills: vec![], rate: "x".into(), ..input() }, 1).unwrap_err();
    assert_eq!(fields(&error), ["rate", "skills"]);
    for handle in ["carl", "nobody", "..", "a\u{202E}b", "admin"] {
        assert_eq!(
            kind(world.read(move |db| talent::profile::show(db, None, handle))),
            Kind::NotFound,
            "{handle}"
        );
    }
}

#[test]
fn skills_are_put_in_place_once_and_found_by_any_name() {
    let world = World::new();
    assert_eq!(world.write(talent::skills::put_in_place).unwrap(), 0);
    let list = world.read(talent::skills::list).unwrap();
    assert_eq!(list.len(), domain::talent::seed().len());
    let typed = ["k8s", "NODE.JS", "  machine   learning ", "cplusplus", "Own thing", "own  THING", "ml"];
    let typed = typed.map(String::from).to_vec();
    let names = world.read(move |db| talent::skills::resolve(db, &typed)).unwrap();
    assert_eq!(names, ["Kubernetes", "Node.js", "Machine Learning", "C++", "Own thing"]);
    let found = world.read(|db| talent::skills::suggest(db, "Reac", 5)).unwrap();
    assert_eq!(found.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["React", "React Native"]);
    for odd in ["", "%", "_", "'", "\u{10FFFF}"] {
        assert!(world.read(move |db| talent::skills::suggest(db, odd, 5)).unwrap().is_empty(), "{odd}");
    }
}
