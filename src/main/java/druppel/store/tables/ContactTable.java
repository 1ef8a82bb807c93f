package druppel.store.tables;

import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import druppel.persistence.ContactRepository;
import druppel.store.sql.ResultRow;
import java.net.URI;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of contact details.
public record ContactTable(Handle handle) implements ContactRepository {

    @Override
    public Optional<ContactInfo> find(PlatformUser user) {
        return handle.createQuery("""
            select * from contact
            where platform = :platform and workspace = :workspace and user_id = :user
            """)
                .bindMethods(user)
                .map(ResultRow.mapper(row -> new ContactInfo(
                        URI.create(row.text("service_url")),
                        row.text("service_user_id"),
                        row.textIfAny("conversation"))))
                .findOne();
    }

    @Override
    public void save(PlatformUser user, ContactInfo contactInfo) {
        handle.createUpdate("""
            insert into contact (platform, workspace, user_id, service_url, service_user_id, conversation)
            values (:platform, :workspace, :user, :service, :called, :conversation)
            on conflict (platform, workspace, user_id) do update set
              service_url = excluded.service_url, service_user_id = excluded.service_user_id,
              conversation = coalesce(excluded.conversation, contact.conversation)
            """)
                .bindMethods(user)
                .bind("service", contactInfo.service().toString())
                .bind("called", contactInfo.user())
                .bind("conversation", contactInfo.conversation())
                .execute();
    }
}
