//! Queues, dead jobs, and the first page of staff.

use testkit::{Browser, TestApp, domain::StaffRole};

use super::{REASON, decide};

/// Staff who may manage jobs, and a job that was given up.
async fn with_a_dead_job(app: &TestApp) -> Browser {
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut hers = app.browser();
    hers.open("/forgot-password").await;
    hers.fill("email", &ayesha.email).submit("Send me a link").await;
    app.write(|tx, stamp| {
        let held = app::jobs::claim(tx, stamp, "broken", 10)?;
        for job in held {
            let job = app::jobs::Held { tries: app::jobs::MOST_TRIES, ..job };
            assert!(app::jobs::fail(tx, stamp, &job, "the mail server said <no>")?);
        }
        Ok(())
    })
    .await;
    app.sign_in(&app.staff("Farah Aziz", StaffRole::Admin).await).await
}

#[tokio::test]
async fn a_dead_job_is_tried_again() {
    let app = TestApp::start().await;
    let mut staff = with_a_dead_job(&app).await;
    staff.open("/staff").await;
    assert!(staff.sees("One job was given up"), "{}", staff.described());
    staff.open("/staff/jobs").await;
    assert!(staff.sees("the mail server said <no>"), "{}", staff.described());
    decide(&mut staff, "/staff/jobs", "Try again").await;
    assert_eq!(staff.location(), "/staff/jobs?done=job-retried", "{}", staff.described());
    assert_eq!(app.mails_to("ayesha@example.com").await.len(), 1, "now it went out");
    staff.open("/staff/audit").await;
    assert!(staff.sees("job.retry") && staff.sees(REASON), "{}", staff.described());
    staff.open("/staff").await;
    assert!(staff.sees("Nothing waits"), "{}", staff.described());
}

#[tokio::test]
async fn a_dead_job_is_dropped_once() {
    let app = TestApp::start().await;
    let mut staff = with_a_dead_job(&app).await;
    staff.open("/staff/jobs").await;
    let question = staff.link("Drop").to_owned();
    staff.open(&question).await;
    let mut twice = staff.twin();
    for browser in [&mut staff, &mut twice] {
        browser.fill("reason", REASON).submit("Drop job").await;
        assert_eq!(browser.location(), "/staff/jobs?done=job-dropped", "{}", browser.described());
    }
    staff.follow().await;
    assert!(staff.sees("No job was given up."), "{}", staff.described());
    assert!(app.mails_to("ayesha@example.com").await.is_empty());
}

#[tokio::test]
async fn a_moderator_reads_the_queue_and_leaves_it() {
    let app = TestApp::start().await;
    let mut admin = with_a_dead_job(&app).await;
    admin.open("/staff/jobs").await;
    let question = admin.link("Try again").to_owned();
    let mut staff = app.sign_in(&app.staff("Mona Weber", StaffRole::Moderator).await).await;
    staff.open("/staff/jobs").await;
    assert!(staff.sees("the mail server said <no>") && staff.link("Try again").is_empty());
    staff.open(&question).await;
    assert_eq!(staff.location(), "/staff/jobs", "there is nothing to ask a moderator");
    staff.open("/staff").await;
    assert!(staff.sees("Nothing waits"), "{}", staff.described());
    staff.post(&question, &[("reason", REASON)]).await;
    assert_eq!(staff.status(), 403, "{}", staff.described());
    app.forget_jobs();
}
