package portability.contributions.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import portability.contributions.career.jdbc.PeriodTable;
import portability.contributions.period.LineHash;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.person.PersonFacts;
import portability.contributions.person.jdbc.IdentityFactTable;
import portability.contributions.person.jdbc.NameIndex;
import portability.contributions.person.jdbc.NumberIndex;
import portability.contributions.person.jdbc.PersonTable;
import portability.contributions.request.Request;
import portability.contributions.returns.CheckedReturn;
import portability.contributions.returns.ControlTotals;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnStatement;
import portability.contributions.returns.SentReturn;
import portability.contributions.returns.account.Accounts;
import portability.contributions.returns.account.jdbc.AccountTable;
import portability.contributions.returns.jdbc.RefusedRowTable;
import portability.contributions.wiring.EventNames;
import portability.kernel.Sex;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.privacy.keys.KeyEncryptionKeys;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.privacy.keys.SubjectKeys;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.seal.Sha256;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;

/// Posts generated returns into a database that has the tables of the contributions service. Everything is real
/// but the call by which a file comes; no processor runs, so that what is timed is the posting alone.
public final class TrialImport implements AutoCloseable {
    private static final String INSTITUTION = "NL:SVB";
    private static final Principal SENDER = new Principal("trial", Set.of(Role.OFFICER));
    private static final int TOLD = 100;
    private static final int PAGE = 2_000;
    private static final int KEYS_IN_MEMORY = 20_000;
    private static final String KEK = "trial AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Clock clock;
    private final SingleConnectionDataSource reads;
    private final LogWriter writer;
    private final BulkAppend log;
    private final LogReader reader;
    private final EventCodec codec;
    private final PersonTable persons;
    private final ReturnImport returns;
    private final NodeSecret secret = NodeSecret.of(Sha256.of("a secret for trials only".getBytes(UTF_8)));

    /// @param rowsPerBatch rows posted in one transaction
    public TrialImport(String url, String user, String password, int rowsPerBatch, Clock clock) {
        this.clock = clock;
        reads = new SingleConnectionDataSource(url, user, password, true);
        writer = new LogWriter(
                () -> DriverManager.getConnection(url, user, password),
                () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        var sql = JdbcClient.create(reads);
        var keys = new SubjectKeys(sql, KeyEncryptionKeys.parse(KEK), KEYS_IN_MEMORY);
        reader = new LogReader(reads::getConnection);
        codec = new EventCodec(EventNames.catalogue(), keys);
        log = new BulkAppend(writer, reader, codec);
        var batches = new JdbcTemplate(reads);
        var lineHash = new LineHash(secret.hash("line"));
        var numbers = new NumberIndex(sql, secret);
        var sealed = new SealedRows(keys);
        persons = new PersonTable(sql, sealed, numbers, new NameIndex(sql, secret), new IdentityFactTable(sql, sealed));
        var limits = new ImportLimits(DataSize.ofGigabytes(1), DataSize.ofKilobytes(64), rowsPerBatch, TOLD);
        returns = new ReturnImport(
                INSTITUTION,
                limits,
                clock,
                log,
                () -> {},
                new PeriodTable(sealed, batches, sql, lineHash, numbers),
                new RefusedRowTable(batches, sql),
                lineHash,
                number -> UUID.fromString(secret.hash("return/number").id(number)),
                new Accounts(log, new AccountTable(sql), clock));
    }

    /// Registers the persons of a return, unless they are.
    public void register(GeneratedReturn of) {
        register(of, 0);
    }

    /// Registers those of them that come from a number on, unless they are.
    public void register(GeneratedReturn of, int from) {
        if (from == of.persons() || persons.exists(personId(of, of.persons() - 1))) return;
        var events = new ArrayList<PersonRegistered>();
        for (int person = from; person < of.persons(); person++) events.add(registered(of, person));
        log.append(log.encode(
                SENDER,
                clock.millis(),
                events.stream()
                        .map(event -> new Placed("person/" + event.personId(), 0, "person", event))
                        .toList(),
                events.stream().map(PersonRegistered::personId).collect(Collectors.toSet())));
        new TransactionTemplate(new JdbcTransactionManager(reads))
                .executeWithoutResult(_ -> events.forEach(event -> persons.on(event, clock.instant())));
    }

    private String personId(GeneratedReturn of, int person) {
        return secret.hash("person").id(INSTITUTION + "\n" + of.number(person));
    }

    private PersonRegistered registered(GeneratedReturn of, int person) {
        var facts = new PersonFacts(
                "Invented " + person,
                "Ana",
                LocalDate.of(1930, 1, 1).plusDays(person % 1_000),
                Sex.FEMALE,
                List.of("NL"),
                List.of(new NumberAt(INSTITUTION, of.number(person))));
        var request = new Request("trial-" + person, "");
        return new PersonRegistered(personId(of, person), request, facts);
    }

    /// The first phase alone: what it found, to be closed.
    public CheckedReturn check(GeneratedReturn generated) {
        return returns.check(sent(generated), (_, _) -> {});
    }

    /// The second phase alone: all of the time this takes is the posting's.
    public ReturnImport.Outcome post(GeneratedReturn generated, CheckedReturn checked) {
        return returns.post(sent(generated), checked);
    }

    /// Checks a return and posts it; what of it is posted already, stays as it is.
    public ReturnImport.Outcome post(GeneratedReturn generated) {
        return returns.post(sent(generated), (_, _) -> {});
    }

    private SentReturn sent(GeneratedReturn generated) {
        var digest = secret.hash("return").hex(generated.returnId().getBytes(UTF_8));
        return new SentReturn(generated.returnId(), ReturnStatement.none(), generated::csv, digest, SENDER, () -> true);
    }

    /// What the log holds of posted lines, read and opened one by one.
    public ControlTotals posted() {
        int lines = 0;
        var persons = new HashSet<String>();
        var earnings = new TreeMap<String, BigDecimal>();
        long next = 0;
        for (var page = reader.from(next, PAGE); !page.isEmpty(); page = reader.from(next, PAGE)) {
            for (var stored : page) {
                if (!stored.name().equals("return.LinePosted")) continue;
                var name = new EventName(stored.name(), stored.version());
                var line = (LinePosted) codec.decode(stored.eventId(), stored.streamId(), name, stored.payload());
                lines++;
                persons.add(line.personId());
                line.period()
                        .earnings()
                        .ifPresent(paid -> earnings.merge(paid.currency(), paid.amount(), BigDecimal::add));
            }
            next += page.size();
        }
        return new ControlTotals(lines, persons.size(), earnings);
    }

    @Override
    public void close() {
        writer.close();
        reads.destroy();
    }
}
