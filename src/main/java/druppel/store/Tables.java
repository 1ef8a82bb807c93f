package druppel.store;

import druppel.app.Avoided;
import druppel.app.Buddies;
import druppel.app.Census;
import druppel.app.Challenges;
import druppel.app.Checks;
import druppel.app.Codes;
import druppel.app.Contacts;
import druppel.app.Deliveries;
import druppel.app.EchoRounds;
import druppel.app.Echoes;
import druppel.app.Identities;
import druppel.app.Inbox;
import druppel.app.Installations;
import druppel.app.Invitees;
import druppel.app.Meetings;
import druppel.app.Members;
import druppel.app.Oceans;
import druppel.app.OpenedHomes;
import druppel.app.Plans;
import druppel.app.Reflections;
import druppel.app.Rounds;
import druppel.app.Rows;
import druppel.app.Shown;
import druppel.app.Tickets;
import druppel.app.Transcript;
import druppel.app.Visits;
import druppel.app.Workspaces;
import druppel.domain.calendar.HolidayCalendars;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The tables as seen from one open transaction.
record Tables(Handle handle, Vault vault, HolidayCalendars holidayCalendars) implements Rows {

    @Override
    public <T, R> List<R> isolated(
            List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return new Isolation(handle).each(many, work, failed);
    }

    @Override
    public Members members() {
        return new MemberTable(handle, holidayCalendars);
    }

    @Override
    public Identities identities() {
        return new IdentityTable(handle, vault);
    }

    @Override
    public Codes codes() {
        return new CodeTable(handle);
    }

    @Override
    public Deliveries deliveries() {
        return new DeliveryTable(handle);
    }

    @Override
    public Workspaces workspaces() {
        return new WorkspaceTable(handle);
    }

    @Override
    public Rounds rounds() {
        return new RoundTable(handle);
    }

    @Override
    public Buddies buddies() {
        return new BuddyTable(handle);
    }

    @Override
    public Meetings meetings() {
        return new MeetingTable(handle);
    }

    @Override
    public Avoided avoided() {
        return new AvoidedTable(handle);
    }

    @Override
    public Contacts contacts() {
        return new ContactTable(handle);
    }

    @Override
    public Invitees invitees() {
        return new InviteeTable(handle);
    }

    @Override
    public Census census() {
        return new CensusRows(handle);
    }

    @Override
    public Oceans oceans() {
        return new OceanTable(handle);
    }

    @Override
    public Echoes echoes() {
        return new EchoTable(handle, vault);
    }

    @Override
    public EchoRounds echoRounds() {
        return new EchoRoundTable(handle);
    }

    @Override
    public Reflections reflections() {
        return new ReflectionTable(handle, vault);
    }

    @Override
    public Plans plans() {
        return new PlanTable(handle, vault);
    }

    @Override
    public Challenges challenges() {
        return new ChallengeTable(handle, vault);
    }

    @Override
    public Checks checks() {
        return new CheckTable(handle, vault);
    }

    @Override
    public Shown shown() {
        return new ShownTable(handle);
    }

    @Override
    public Inbox inbox() {
        return new InboxTable(handle, vault);
    }

    @Override
    public Transcript transcript() {
        return new TranscriptTable(handle, vault);
    }

    @Override
    public Installations installations() {
        return new InstallationTable(handle, vault);
    }

    @Override
    public OpenedHomes openedHomes() {
        return new OpenedHomeTable(handle);
    }

    @Override
    public Visits visits() {
        return new VisitTable(handle);
    }

    @Override
    public Tickets tickets() {
        return new TicketTable(handle);
    }
}
