package portability.contributions.person.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
import portability.kernel.Sex;
import portability.ledger.processing.ReadModel;

/// Persons and their numbers.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class PersonTable implements Persons, ReadModel {
    private final JdbcClient sql;

    public PersonTable(JdbcClient sql) {
        this.sql = sql;
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
        sql.sql("""
                        insert into person
                            (person_id, family_name, given_names, birth_date, sex, nationalities)
                        values
                            (:id, :familyName, :givenNames, :birthDate, :sex, :nationalities)
                        """)
                .param("id", personId)
                .param("familyName", person.familyName())
                .param("givenNames", person.givenNames())
                .param("birthDate", person.birthDate())
                .param("sex", person.sex().name())
                .param("nationalities", person.nationalities().toArray(String[]::new))
                .update();
        for (var number : person.numbers())
            sql.sql("insert into person_number (institution, number, person_id) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(number.institution(), number.number(), personId)
                    .update();
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
        var numbers = numbersOf(personId);
        return sql.sql("select * from person where person_id = ?")
                .param(personId)
                .query((row, _) -> new RegisteredPerson(personId, person(row, numbers)))
                .optional();
    }

    private List<NumberAt> numbersOf(String personId) {
        return sql.sql("select institution, number from person_number where person_id = ? order by institution")
                .param(personId)
                .query((row, _) -> new NumberAt(row.getString("institution"), row.getString("number")))
                .list();
    }

    private static PersonFacts person(ResultSet row, List<NumberAt> numbers) throws SQLException {
        return new PersonFacts(
                row.getString("family_name"),
                row.getString("given_names"),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                texts(row.getArray("nationalities")),
                numbers);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    @Override
    public Optional<String> idByNumber(NumberAt number) {
        return sql.sql("select person_id from person_number where institution = ? and number = ?")
                .params(number.institution(), number.number())
                .query(String.class)
                .optional();
    }
}
