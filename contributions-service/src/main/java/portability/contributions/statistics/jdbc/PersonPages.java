package portability.contributions.statistics.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerRecords;
import portability.contributions.person.IdentityFact.NumberOfKind;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.Persons;
import portability.contributions.person.Persons.RecordedFact;
import portability.contributions.statistics.Insured;
import portability.contributions.statistics.InsuredPersons;

/// Goes through the persons by their ids, a page at a time. Linked registrations are told once, by the first of them.
@Repository
class PersonPages implements InsuredPersons {
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final Persons persons;
    private final PersonLinks links;
    private final CareerRecords careers;

    PersonPages(JdbcClient sql, Persons persons, PersonLinks links, CareerRecords careers) {
        this.sql = sql;
        this.persons = persons;
        this.links = links;
        this.careers = careers;
    }

    @Override
    public void each(Instant knownAt, Consumer<Insured> told) {
        var page = after("");
        while (!page.isEmpty()) {
            for (var id : page) insured(id, knownAt).ifPresent(told);
            page = after(page.getLast());
        }
    }

    private List<String> after(String last) {
        return sql.sql("select person_id from person where person_id > ? order by person_id limit ?")
                .params(last, PAGE)
                .query(String.class)
                .list();
    }

    private Optional<Insured> insured(String personId, Instant knownAt) {
        var registrations = links.of(personId, Optional.of(knownAt));
        if (!registrations.getFirst().equals(personId)) return Optional.empty();
        var entries = registrations.stream()
                .flatMap(id -> careers.career(id, Optional.empty(), Optional.of(knownAt)).stream())
                .sorted(CareerEntry.BY_DAYS)
                .toList();
        if (entries.isEmpty()) return Optional.empty();
        return persons.byId(personId)
                .map(known -> new Insured(
                        personId,
                        known.person(),
                        registrations.stream()
                                .flatMap(id -> numbers(id, knownAt))
                                .toList(),
                        CareerEntry.countedOnce(entries)));
    }

    private Stream<NumberAt> numbers(String personId, Instant knownAt) {
        var registered = persons.byId(personId).stream().flatMap(known -> known.person().numbers().stream());
        var since = persons.facts(personId).stream()
                .filter(fact -> held(fact, knownAt))
                .flatMap(fact -> fact.fact().number().stream())
                .map(NumberOfKind::number);
        return Stream.concat(registered, since);
    }

    private static boolean held(RecordedFact fact, Instant knownAt) {
        return !fact.recordedAt().isAfter(knownAt)
                && fact.withdrawnAt().map(knownAt::isBefore).orElse(true);
    }
}
