package druppel.app;

import druppel.app.Buddies.Awaiting;
import druppel.app.Buddies.Wish;
import druppel.core.buddy.Buddy;
import druppel.core.buddy.Company;
import druppel.core.buddy.Group;
import druppel.core.buddy.Paired;
import druppel.core.buddy.Pairing;
import druppel.core.buddy.Weeks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the pairs of a workspace, once a week before Monday has begun anywhere.
///
/// What comes of it stands in the rows: who meets whom, and for each when they will hear of it. The
/// introductions are a round of their own (`Acquainting`).
public final class Gathering implements Round {
    private static final String KIND = "buddies";

    private final Optional<Ahead> ahead;

    /// Pairs that were computed for a company as it was read.
    record Ahead(Company company, LocalDate monday, Paired paired) {
        static Ahead of(Company company, LocalDate monday) {
            return new Ahead(company, monday, Pairing.of(company, monday));
        }

        boolean holds(Company now, LocalDate week) {
            return monday.equals(week) && company.equals(now);
        }
    }

    public Gathering() {
        this(Optional.empty());
    }

    Gathering(Optional<Ahead> ahead) {
        this.ahead = ahead;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Begins it where there are two at least.
    static void begin(Rows rows, Workspace workspace, Instant now) {
        if (rows.buddies().in(workspace).size() > 1) {
            rows.rounds().begin(KIND + ":" + workspace.key(), Weeks.nextPairing(now));
        }
    }

    @Override
    public Turn turn(Rows rows, String about, Instant now) {
        Workspace workspace = Workspace.of(about);
        Attendance attendance = Attendance.of(rows, workspace, Weeks.monday(now));
        if (attendance.wishes().size() < 2) {
            return Turn.over();
        }
        if (!rows.workspaces().closed(workspace)) {
            pair(rows, attendance, now);
        }
        return new Turn(List.of(), Optional.of(Weeks.nextPairing(now)));
    }

    @Override
    public Round ahead(Store store, String about, Instant now) {
        LocalDate monday = Weeks.monday(now);
        Company company = store.read(rows -> company(rows, Workspace.of(about), monday, now));
        return new Gathering(Optional.of(Ahead.of(company, monday)));
    }

    private static Company company(Rows rows, Workspace workspace, LocalDate monday, Instant now) {
        return company(rows, workspace, Attendance.of(rows, workspace, monday).from(now));
    }

    /// What is between those of a workspace.
    static Company company(Rows rows, Workspace workspace, List<Buddy> buddies) {
        return new Company(
                buddies,
                rows.meetings().met(workspace),
                rows.meetings().visits(workspace),
                rows.avoided().apart(workspace),
                workspace.key().hashCode());
    }

    private void pair(Rows rows, Attendance attendance, Instant now) {
        LocalDate monday = attendance.monday();
        Company company = company(rows, attendance.workspace(), attendance.from(now));
        Paired paired =
                ahead.filter(known -> known.holds(company, monday))
                        .orElseGet(() -> Ahead.of(company, monday))
                        .paired();
        attendance.wishes().values().forEach(wish -> rows.buddies().keep(waitingForNothing(wish)));
        paired.groups().forEach(group -> rows.meetings().note(group, monday));
        told(rows, paired, monday)
                .flatMap(member -> await(rows, attendance, member, now).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> Acquainting.expect(rows, attendance.workspace(), first));
    }

    /// Who is alone hears so in the first of such weeks only.
    private static Stream<Long> told(Rows rows, Paired paired, LocalDate monday) {
        LocalDate before = monday.minusWeeks(1);
        return Stream.concat(
                paired.groups().stream().map(Group::members).flatMap(Collection::stream),
                paired.alone().stream()
                        .filter(one -> !rows.meetings().others(one, before).isEmpty()));
    }

    private static Optional<Instant> await(
            Rows rows, Attendance attendance, long member, Instant now) {
        Optional<Instant> at = attendance.introduction(member, now);
        at.map(moment -> new Awaiting(attendance.monday(), moment))
                .flatMap(awaiting ->
                        Optional.ofNullable(attendance.wishes().get(member))
                                .map(wish -> wish.awaiting(Optional.of(awaiting))))
                .ifPresent(rows.buddies()::keep);
        return at;
    }

    private static Wish waitingForNothing(Wish wish) {
        return wish.awaiting(Optional.empty());
    }
}
