package druppel.persistence;

import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Repository of workspaces: which process sends in each, and until when a workspace is paused.
public interface WorkspaceRepository {

    /// The number of deliveries to send now in each workspace that has any, that no other process sends in and
    /// that is not paused.
    Map<Workspace, Integer> plannedCounts(String sender, Instant now);

    /// Makes a process the only sender of a workspace until a moment; `false` if another one is.
    boolean acquireSender(Workspace workspace, String sender, Instant now, Instant until);

    /// Releases all workspaces of a sender that stops.
    void releaseSender(String sender);

    /// Releases all workspaces. Only for a process that owns the database, before it sends.
    void releaseSenders();

    /// The settings of newcomers.
    NewcomerDefaults defaults(Workspace workspace);

    /// Stores the settings of newcomers.
    void saveDefaults(Workspace workspace, NewcomerDefaults newcomerDefaults);

    /// The company days off, also those that are over.
    CompanyDaysOff daysOff(Workspace workspace);

    /// Stores a company day off, in place of one with the same first date.
    void saveDayOff(Workspace workspace, CompanyDayOff dayOff);

    /// Deletes the company day off with this first date.
    void deleteDayOff(Workspace workspace, LocalDate first);

    /// Deletes company days off that ended before a date, at most `limit` of them; returns how many.
    int purgeDaysOff(LocalDate before, int limit);

    /// Pauses a workspace at the platform's request until a moment; an earlier moment than the stored one has no
    /// effect.
    void pause(Workspace workspace, Instant until);

    /// Marks a workspace as suspended: the platform no longer accepts the bot. `false` if it was suspended before.
    boolean suspend(Workspace workspace, Instant at);

    /// Marks a workspace as active again; `false` if it was not suspended.
    boolean resume(Workspace workspace);

    boolean suspended(Workspace workspace);

    /// The workspaces of a platform that have members, at most `limit`.
    List<Workspace> ofMembers(Platform platform, int limit);

    /// All suspended workspaces, and since when they are.
    Map<Workspace, Instant> suspended();

    /// Deletes a workspace with its members and all their data, at most `limit` rows of each table and the
    /// workspace's own row last; returns how many, 0 once all is deleted.
    int forget(Workspace workspace, int limit);
}
