package druppel.persistence;

import druppel.domain.member.PlatformUser;

/// Repository of the accounts in which people have opened the Home tab. Only those are worth publishing.
public interface OpenedHomeRepository {

    /// Records that a member opened it there.
    void add(long member, PlatformUser account);

    /// Whether it was ever opened there.
    boolean contains(PlatformUser account);

    /// Whether the Home tab may show what is out of date: it was opened there, or everything of its owner is deleted.
    boolean needsUpdate(PlatformUser account);
}
