package portability.contributions.person.jdbc;

import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonEvent;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.person.PersonFacts;
import portability.contributions.person.Persons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Persons, each sealed under the person's own key, and their numbers as keyed hashes.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class PersonTable implements Persons, ReadModel {
    private static final String TABLE = "person";

    private final JdbcClient sql;
    private final SealedRows rows;
    private final NumberIndex numbers;

    public PersonTable(JdbcClient sql, SealedRows rows, NumberIndex numbers) {
        this.sql = sql;
        this.rows = rows;
        this.numbers = numbers;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "person_number");
    }

    @EventHandler
    public void on(PersonEvent event) {
        switch (event) {
            case PersonRegistered(var id, var _, var person) -> add(id, person);
        }
    }

    private void add(String personId, PersonFacts person) {
        rows.seal(personId, TABLE, personId, person).ifPresent(bytes -> {
            sql.sql("insert into person (person_id, sealed) values (?, ?)")
                    .params(personId, bytes)
                    .update();
            for (var number : person.numbers()) numbers.add(number, personId);
        });
    }

    @EventHandler
    public void on(SubjectErased event) {
        numbers.remove(event.subject());
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
}
