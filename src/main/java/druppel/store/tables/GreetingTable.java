package druppel.store.tables;

import druppel.domain.delivery.MessageRef;
import druppel.persistence.GreetingRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Table of greetings; rows are deleted with their member.
public record GreetingTable(Handle handle) implements GreetingRepository {

    @Override
    public void add(long member, MessageRef message) {
        handle.createUpdate("""
            insert into greeting (member_id, conversation, message)
            values (:member, :conversation, :message)
            on conflict do nothing
            """).bindMethods(message).bind("member", member).execute();
    }

    @Override
    public List<MessageRef> take(long member) {
        return handle.createQuery("""
            delete from greeting where member_id = :member
            returning conversation, message
            """)
                .bind("member", member)
                .map(GreetingTable::message)
                .list();
    }

    @Override
    public List<MessageRef> invitations(long member) {
        return handle.createQuery("""
            select conversation, message from delivery
            where member_id = :member and kind = 'invitation' and state = 'sent' and message is not null
            """)
                .bind("member", member)
                .map(GreetingTable::message)
                .list();
    }

    private static MessageRef message(ResultSet row, StatementContext context) throws SQLException {
        return new MessageRef(row.getString("conversation"), row.getString("message"));
    }
}
