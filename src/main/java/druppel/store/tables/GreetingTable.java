package druppel.store.tables;

import druppel.domain.delivery.MessageRef;
import druppel.persistence.GreetingRepository;
import java.util.List;
import org.jdbi.v3.core.Handle;

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
                .map((row, context) -> new MessageRef(row.getString("conversation"), row.getString("message")))
                .list();
    }
}
