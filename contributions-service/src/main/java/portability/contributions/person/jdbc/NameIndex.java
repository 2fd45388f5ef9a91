package portability.contributions.person.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;

/// Finds persons by parts of their names and their birth date without holding any: keyed hashes of keys that
/// several persons share.
@Repository
public class NameIndex {
    /// The name somebody was registered with; other names stand under their fact's id.
    static final String REGISTERED = "registered";

    private final JdbcClient sql;
    private final KeyedHash hash;

    public NameIndex(JdbcClient sql, NodeSecret secret) {
        this.sql = sql;
        this.hash = secret.hash("index/person_name");
    }

    void add(String personId, String name, Collection<String> keys) {
        sql.sql("insert into person_name_key (key_hash, person_id, name) select key, ?, ? from unnest(?) as key")
                .params(personId, name, hashes(keys))
                .update();
    }

    void remove(String personId, String name) {
        sql.sql("delete from person_name_key where person_id = ? and name = ?")
                .params(personId, name)
                .update();
    }

    void remove(String personId) {
        sql.sql("delete from person_name_key where person_id = ?")
                .param(personId)
                .update();
    }

    /// Those who share most keys first.
    List<String> sharing(Collection<String> keys, int most) {
        return sql.sql("""
            select person_id from person_name_key where key_hash = any(?)
            group by person_id order by count(distinct key_hash) desc, person_id limit ?
            """).params(hashes(keys), most).query(String.class).list();
    }

    private byte[][] hashes(Collection<String> keys) {
        return keys.stream().map(hash::of).toArray(byte[][]::new);
    }
}
