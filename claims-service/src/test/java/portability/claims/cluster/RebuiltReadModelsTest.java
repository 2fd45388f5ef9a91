package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.processing.TableDigest;
import portability.ledger.testkit.golden.GoldenFiles;

/// Read models of claims, as they live and as the log says: the same to the byte.
class RebuiltReadModelsTest {
    private static final List<String> READ_MODELS = List.of(
            "claims",
            "books",
            "book-statement-list",
            "outbox",
            "partners",
            "pensions",
            "set-aside",
            "awaited",
            "claim-times",
            "life-requests",
            "awaited-lives",
            "windows",
            "netting-payments");
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.getFirst();

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        var fatima = Samples.fatima();
        NL.upstream.insure(fatima, "111", 2001, 2002);
        NODES.getLast().upstream.insure(fatima, "222", 1995);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @Test
    void live_equals_rebuilt_to_the_byte_at_both_institutions() {
        var closed = lodge("closed", "222");
        for (var node : NODES)
            assertThat(ThreeNodesTest.follow(node, closed).getLast().getStatus())
                    .isEqualTo("CLOSED");
        for (var node : NODES) {
            var processing = node.bean(Processing.class);
            for (var readModel : READ_MODELS) {
                var before = tables(processing, readModel);
                rebuild(processing, readModel);
                assertThat(tables(processing, readModel)).as(readModel).hasSameSizeAs(before);
            }
        }
        assertThat(rows(NL, "partners")).isEqualTo(1);
        assertThat(rows(NL, "outbox")).isPositive();
    }

    @Test
    void every_event_the_running_service_may_store_has_a_golden_file() {
        var catalogue = NL.bean(EventCatalogue.class);
        assertThat(catalogue.all()).hasSizeGreaterThan(40);
        GoldenFiles.haveAll(catalogue);
    }

    @Test
    void each_kind_of_document_that_a_desk_lets_in_is_taken_by_a_handler_that_is_called_for_it() {
        var taken = NL.beans(TakesDocuments.class).stream()
                .flatMap(handler -> handler.documentKinds().stream())
                .collect(Collectors.toSet());
        assertThat(NL.beans(KindDesk.class))
                .hasSizeGreaterThan(4)
                .allSatisfy(desk -> assertThat(taken).containsAll(desk.kinds()));
    }

    private static String lodge(String requestId, String numberThere) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", numberThere);
        return NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private static List<Table> tables(Processing processing, String readModel) {
        var tables = processing.check().check(readModel).tables();
        assertThat(tables).as(readModel).isNotEmpty().allMatch(Table::isEqual);
        return tables;
    }

    private static void rebuild(Processing processing, String readModel) {
        processing.rebuild().start(readModel, false);
        var status = processing.rebuild().status(readModel);
        assertThat(status.until()).isPositive();
        while (!status.isDone()) status = processing.rebuild().next(readModel);
        assertThat(status.deadLetters()).isZero();
    }

    private static long rows(ClaimsNode node, String readModel) {
        return tables(node.bean(Processing.class), readModel).stream()
                .map(Table::live)
                .mapToLong(TableDigest::rows)
                .sum();
    }
}
