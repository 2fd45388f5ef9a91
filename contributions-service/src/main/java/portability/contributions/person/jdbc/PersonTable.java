package portability.contributions.person.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.person.IdentityFact;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonEvent;
import portability.contributions.person.PersonEvent.IdentityFactRecorded;
import portability.contributions.person.PersonEvent.IdentityFactWithdrawn;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.person.PersonFacts;
import portability.contributions.person.PersonSearch;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Persons, each sealed under the person's own key, and their numbers and names as keyed hashes.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class PersonTable implements Persons, ReadModel {
    private static final String TABLE = "person";

    private final JdbcClient sql;
    private final SealedRows rows;
    private final NumberIndex numbers;
    private final NameIndex names;
    private final IdentityFactTable facts;

    public PersonTable(JdbcClient sql, SealedRows rows, NumberIndex numbers, NameIndex names, IdentityFactTable facts) {
        this.sql = sql;
        this.rows = rows;
        this.numbers = numbers;
        this.names = names;
        this.facts = facts;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "person_number", "person_name_key", "person_fact");
    }

    @EventHandler
    public void on(PersonEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case PersonRegistered(var id, var _, var person) -> add(id, person);
            case IdentityFactRecorded e -> record(e, recordedAt);
            case IdentityFactWithdrawn e -> withdraw(e, recordedAt);
        }
    }

    private void record(IdentityFactRecorded event, Instant recordedAt) {
        var id = event.personId();
        if (!facts.add(id, event.factId(), event.fact(), recordedAt)) return;
        event.fact().number().ifPresent(number -> numbers.add(number.number(), id));
        event.fact()
                .name()
                .ifPresent(name -> byId(id).ifPresent(person -> names.add(
                        id,
                        event.factId(),
                        PersonSearch.keys(PersonSearch.name(name.givenNames(), name.familyName()), person.person()))));
    }

    private void withdraw(IdentityFactWithdrawn event, Instant withdrawnAt) {
        names.remove(event.personId(), event.factId());
        facts.withdraw(event.personId(), event.factId(), withdrawnAt)
                .flatMap(IdentityFact::number)
                .ifPresent(number -> numbers.remove(number.number(), event.personId()));
    }

    private void add(String personId, PersonFacts person) {
        rows.seal(personId, TABLE, personId, person).ifPresent(bytes -> {
            sql.sql("insert into person (person_id, sealed) values (?, ?)")
                    .params(personId, bytes)
                    .update();
            for (var number : person.numbers()) numbers.add(number, personId);
            names.add(
                    personId,
                    NameIndex.REGISTERED,
                    PersonSearch.keys(PersonSearch.name(person.givenNames(), person.familyName()), person));
        });
    }

    @EventHandler
    public void on(SubjectErased event) {
        numbers.remove(event.subject());
        names.remove(event.subject());
        facts.remove(event.subject());
        sql.sql("delete from person where person_id = ?").param(event.subject()).update();
    }

    @Override
    public boolean exists(String personId) {
        return sql.sql("select exists (select from person where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<RegisteredPerson> byId(String personId) {
        return sql.sql("select sealed from person where person_id = ?")
                .param(personId)
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> rows.open(personId, TABLE, personId, bytes, PersonFacts.class))
                .map(person -> new RegisteredPerson(personId, person));
    }

    @Override
    public Optional<String> idByNumber(NumberAt number) {
        return numbers.personOf(number);
    }

    @Override
    public List<RecordedFact> facts(String personId) {
        return facts.of(personId);
    }

    @Override
    public List<String> sharing(Set<String> keys, int most) {
        return names.sharing(keys, most);
    }
}
