package druppel.persistence;

import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import java.util.Optional;

/// How people are reached, as they were heard from last. A member who is forgotten takes theirs
/// along.
public interface ContactRepository {
    Optional<ContactInfo> find(PlatformUser user);

    /// Keeps how somebody is reached, in the place of what was known.
    void note(PlatformUser user, ContactInfo contactInfo);
}
