package portability.contributions.person.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.person.NumberAt;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;

/// Finds persons by number without holding any: a keyed hash stands for each.
@Repository
public class NumberIndex {
    private final JdbcClient sql;
    private final KeyedHash hash;

    public NumberIndex(JdbcClient sql, NodeSecret secret) {
        this.sql = sql;
        this.hash = secret.hash("index/person_number");
    }

    void add(NumberAt number, String personId) {
        sql.sql("insert into person_number (number_hash, person_id) values (?, ?) on conflict do nothing")
                .params(hashOf(number.institution(), number.number()), personId)
                .update();
    }

    void remove(NumberAt number, String personId) {
        sql.sql("delete from person_number where number_hash = ? and person_id = ?")
                .params(hashOf(number.institution(), number.number()), personId)
                .update();
    }

    void remove(String personId) {
        sql.sql("delete from person_number where person_id = ?").param(personId).update();
    }

    Optional<String> personOf(NumberAt number) {
        return sql.sql("select person_id from person_number where number_hash = ?")
                .param(hashOf(number.institution(), number.number()))
                .query(String.class)
                .optional();
    }

    /// The persons who have these numbers at an institution, by number.
    public Map<String, String> personsByNumber(String institution, Collection<String> numbers) {
        var byHash = new HashMap<String, String>();
        for (var number : numbers) byHash.put(key(hashOf(institution, number)), number);
        var found = new HashMap<String, String>();
        if (byHash.isEmpty()) return found;
        sql.sql("select number_hash, person_id from person_number where number_hash = any(?)")
                .param(numbers.stream()
                        .map(number -> hashOf(institution, number))
                        .toArray(byte[][]::new))
                .query(row -> {
                    found.put(byHash.get(key(row.getBytes(1))), row.getString(2));
                });
        return found;
    }

    private byte[] hashOf(String institution, String number) {
        return hash.of(institution + "\n" + number);
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
