package druppel.store.chain;

import druppel.domain.member.Workspace;
import druppel.domain.workspace.ActChainLink;
import druppel.store.crypto.RowCipher;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chain of admin acts: each act has a MAC over its content and the MAC of the one before, under a key that the
/// database
/// alone does not give. So an act that is changed, inserted, moved or deleted by anything else is noticed.
///
/// One row has the end of the chain; whoever appends or deletes locks it, so that this goes one by one on every
/// database. Of a deleted act its MAC stays, with a seal, until everything before it is deleted too: then the sealed
/// checkpoint moves there.
public record AdminActChain(Handle handle, RowCipher rowCipher) {
    /// The SQL expression of the link of an act.
    public static final String LINK = "coalesce(number, 0) || ' ' || coalesce(mac, '')";

    static final String CHECKPOINT = "checkpoint";
    static final String DELETED = "deleted";

    private static final Logger LOG = LoggerFactory.getLogger(AdminActChain.class);
    private static final int AT_ONCE = 1_000;

    /// What the row of the chain says.
    ///
    /// @param joined how many acts are older than the chain; empty if they are not joined yet
    /// @param checkpoint the last act of those that are all deleted
    record State(ActChainLink last, Optional<Long> joined, ActChainLink checkpoint, String checkpointSeal) {
        static State of(ResultRow row) throws SQLException {
            return new State(
                    new ActChainLink(row.number("length"), row.text("mac")),
                    row.textIfAny("joined").map(Long::valueOf),
                    new ActChainLink(row.number("checkpoint"), row.text("checkpoint_mac")),
                    row.text("checkpoint_seal"));
        }
    }

    /// Act as its row has it.
    record Row(
            long id,
            String platform,
            String workspace,
            Optional<String> user,
            String kind,
            String about,
            long doneAt,
            ActChainLink link) {
        static Row of(ResultRow row) throws SQLException {
            return new Row(
                    row.number("id"),
                    row.text("platform"),
                    row.text("workspace"),
                    row.textIfAny("user_id"),
                    row.text("kind"),
                    row.text("about"),
                    row.number("done_at"),
                    new ActChainLink(row.number("number"), row.textIfAny("mac").orElse("")));
        }

        /// Its kind and time, and nothing of what it was about.
        String name() {
            return "act %d (%s, %s)".formatted(link.number(), kind, Instant.ofEpochMilli(doneAt));
        }
    }

    /// Joins the acts of earlier releases, once.
    public void join() {
        lock();
        if (state().joined().isEmpty()) {
            List<Long> earlier = handle.createQuery("select id from admin_act where number is null order by id")
                    .mapTo(Long.class)
                    .list();
            earlier.forEach(this::append);
            handle.createUpdate("update admin_act_chain set joined = :joined where id = 1")
                    .bind("joined", earlier.size())
                    .execute();
            if (!earlier.isEmpty()) {
                LOG.atInfo()
                        .addKeyValue("acts", earlier.size())
                        .log("Earlier acts of admins are joined to their chain");
            }
        }
    }

    /// Makes an act the last one of the chain.
    public void append(long id) {
        lock();
        ActChainLink before = last();
        handle.createUpdate("update admin_act set number = :number where id = :id")
                .bindMap(Map.of("id", id, "number", before.number() + 1))
                .execute();
        String mac = mac(row(id), before);
        handle.createUpdate("update admin_act set mac = :mac where id = :id")
                .bindMap(Map.of("id", id, "mac", mac))
                .execute();
        handle.createUpdate("update admin_act_chain set length = :number, mac = :mac where id = 1")
                .bindMap(Map.of("number", before.number() + 1, "mac", mac))
                .execute();
    }

    /// Notes that acts are deleted; returns how many.
    ///
    /// @param links their links, as `LINK` gives them
    public int deleted(List<String> links) {
        if (!links.isEmpty()) {
            lock();
            links.stream()
                    .map(link -> link.split(" ", 2))
                    .map(parts -> new ActChainLink(Long.parseLong(parts[0]), parts[1]))
                    .filter(link -> link.number() > 0)
                    .forEach(this::leave);
            while (advance()) {
                // The next ones.
            }
        }
        return links.size();
    }

    /// Deletes the acts in a workspace; returns how many.
    public int forget(Workspace workspace) {
        return deleted(handle.createQuery("""
            delete from admin_act where platform = :platform and workspace = :id
            returning coalesce(number, 0) || ' ' || coalesce(mac, '')
            """)
                .bindMethods(workspace)
                .mapTo(String.class)
                .list());
    }

    private void leave(ActChainLink deleted) {
        handle.createUpdate("""
            insert into deleted_admin_act (number, mac, seal) values (:number, :mac, :seal)
            on conflict do nothing
            """)
                .bindMethods(deleted)
                .bind("seal", seal(DELETED, deleted))
                .execute();
    }

    /// Moves the checkpoint over deleted acts that follow it; `false` if none is left.
    private boolean advance() {
        ActChainLink from = state().checkpoint();
        ActChainLink to = from;
        List<ActChainLink> following = deletedAfter(from.number(), AT_ONCE);
        for (ActChainLink next : following) {
            if (next.number() != to.number() + 1) {
                break;
            }
            to = next;
        }
        if (to.equals(from)) {
            return false;
        }
        handle.createUpdate("""
            update admin_act_chain set checkpoint = :number, checkpoint_mac = :mac, checkpoint_seal = :seal where id = 1
            """)
                .bindMethods(to)
                .bind("seal", seal(CHECKPOINT, to))
                .execute();
        return handle.createUpdate("delete from deleted_admin_act where number <= :number")
                        .bind("number", to.number())
                        .execute()
                == AT_ONCE;
    }

    private List<ActChainLink> deletedAfter(long number, int limit) {
        return handle.createQuery("""
            select number, mac from deleted_admin_act where number > :number order by number limit :limit
            """)
                .bindMap(Map.of("number", number, "limit", limit))
                .map(ResultRow.mapper(AdminActChain::link))
                .list();
    }

    /// The last link.
    public ActChainLink last() {
        return state().last();
    }

    /// Whether the chain has this link, or had it before its checkpoint.
    public boolean holds(ActChainLink link) {
        State state = state();
        return link.number() < state.checkpoint().number()
                || link.equals(state.checkpoint())
                || handle.createQuery("""
                    select mac from admin_act where number = :number
                    union all
                    select mac from deleted_admin_act where number = :number
                    """)
                        .bind("number", link.number())
                        .mapTo(String.class)
                        .list()
                        .contains(link.mac());
    }

    State state() {
        return handle.createQuery("select * from admin_act_chain where id = 1")
                .map(ResultRow.mapper(State::of))
                .findOne()
                .orElseGet(() -> new State(ActChainLink.START, Optional.empty(), ActChainLink.START, ""));
    }

    String mac(Row act, ActChainLink before) {
        List<String> fields = new ArrayList<>(List.of(
                "act",
                String.valueOf(before.number() + 1),
                before.mac(),
                act.platform(),
                act.workspace(),
                act.kind(),
                act.about(),
                String.valueOf(act.doneAt())));
        act.user().ifPresent(fields::add);
        return rowCipher.mac(fields);
    }

    String seal(String what, ActChainLink link) {
        return rowCipher.mac(List.of(what, String.valueOf(link.number()), link.mac()));
    }

    private Row row(long id) {
        return handle.createQuery("select * from admin_act where id = :id")
                .bind("id", id)
                .map(ResultRow.mapper(Row::of))
                .one();
    }

    // A second transaction waits here until the first has committed, on every database.
    private void lock() {
        handle.createUpdate("""
            insert into admin_act_chain (id, length, mac, checkpoint, checkpoint_mac, checkpoint_seal)
            values (1, 0, '', 0, '', '')
            on conflict (id) do update set length = admin_act_chain.length
            """).execute();
    }

    /// All acts in their order.
    ResultIterable<Row> acts() {
        return handle.createQuery("select * from admin_act order by number, id").map(ResultRow.mapper(Row::of));
    }

    /// The seals of deleted acts after the checkpoint, by their links.
    Map<ActChainLink, String> deletedActs() {
        return handle.createQuery("select number, mac, seal from deleted_admin_act order by number")
                .map(ResultRow.mapper(row -> Map.entry(link(row), row.text("seal"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static ActChainLink link(ResultRow row) throws SQLException {
        return new ActChainLink(row.number("number"), row.text("mac"));
    }
}
