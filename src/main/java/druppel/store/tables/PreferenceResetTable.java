package druppel.store.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import druppel.domain.library.Nudge;
import druppel.domain.library.PreferenceResets;
import druppel.persistence.PreferenceResetRepository;
import druppel.store.sql.ResultRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the resets of preferences: a row for each attribute, and one for everything.
public record PreferenceResetTable(Handle handle) implements PreferenceResetRepository {
    private static final String EVERYTHING = "everything";

    private record Row(long member, String attribute, LocalDate countsFrom) {}

    @Override
    public Map<Long, PreferenceResets> of(Collection<Long> members) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select member_id, attribute, counts_from from preference_reset where member_id in (<members>)
                    """)
                        .bindList("members", List.copyOf(members))
                        .map(ResultRow.mapper(row ->
                                new Row(row.number("member_id"), row.text("attribute"), row.date("counts_from"))))
                        .collect(groupingBy(Row::member, collectingAndThen(toList(), PreferenceResetTable::resets)));
    }

    @Override
    public void save(long member, Optional<Nudge.Attribute> attribute, LocalDate countsFrom) {
        if (attribute.isEmpty()) {
            handle.createUpdate("delete from preference_reset where member_id = :member")
                    .bind("member", member)
                    .execute();
        }
        handle.createUpdate("""
            insert into preference_reset (member_id, attribute, counts_from) values (:member, :attribute, :countsFrom)
            on conflict (member_id, attribute) do update set counts_from = excluded.counts_from
            """)
                .bindMap(Map.of(
                        "member",
                        member,
                        "attribute",
                        attribute
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .orElse(EVERYTHING),
                        "countsFrom",
                        countsFrom))
                .execute();
    }

    private static PreferenceResets resets(List<Row> rows) {
        Map<Nudge.Attribute, LocalDate> dates = new HashMap<>();
        Optional<LocalDate> everything = Optional.empty();
        for (Row row : rows) {
            if (row.attribute().equals(EVERYTHING)) {
                everything = Optional.of(row.countsFrom());
            }
            Nudge.Attribute.named(row.attribute()).ifPresent(attribute -> dates.put(attribute, row.countsFrom()));
        }
        return new PreferenceResets(everything, dates);
    }
}
