package druppel.store;

import druppel.app.Contact;
import druppel.app.Contacts;
import druppel.app.Person;
import java.net.URI;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How people are reached, a row each.
record ContactTable(Handle handle) implements Contacts {

    @Override
    public Optional<Contact> find(Person person) {
        return handle.createQuery(
                        """
                        select * from contact
                        where platform = :platform and workspace = :workspace and user_id = :user
                        """)
                .bindMethods(person)
                .map((results, context) -> {
                    Columns row = new Columns(results);
                    return new Contact(
                            URI.create(row.text("service")),
                            row.text("called"),
                            row.textIfAny("conversation"));
                })
                .findOne();
    }

    @Override
    public void note(Person person, Contact contact) {
        handle.createUpdate(
                        """
                        insert into contact (platform, workspace, user_id, service, called, conversation)
                        values (:platform, :workspace, :user, :service, :called, :conversation)
                        on conflict (platform, workspace, user_id) do update set
                          service = excluded.service, called = excluded.called,
                          conversation = coalesce(excluded.conversation, contact.conversation)
                        """)
                .bindMethods(person)
                .bind("service", contact.service().toString())
                .bind("called", contact.user())
                .bind("conversation", contact.conversation())
                .execute();
    }
}
