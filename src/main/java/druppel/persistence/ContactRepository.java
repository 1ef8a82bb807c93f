package druppel.persistence;

import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import java.util.Optional;

/// Repository of contact details, as last received. Those of a member are deleted with the member.
public interface ContactRepository {
    Optional<ContactInfo> find(PlatformUser user);

    /// Stores contact details, replacing the earlier ones.
    void save(PlatformUser user, ContactInfo contactInfo);
}
