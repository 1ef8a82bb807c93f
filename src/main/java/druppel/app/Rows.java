package druppel.app;

/// The tables, within one transaction.
public interface Rows {
    Members members();

    Identities identities();

    Codes codes();

    Deliveries deliveries();

    Workspaces workspaces();

    Rounds rounds();

    Buddies buddies();

    Meetings meetings();

    Avoided avoided();

    Contacts contacts();

    Invitees invitees();

    Census census();

    Reflections reflections();

    Plans plans();

    Challenges challenges();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    Visits visits();
}
