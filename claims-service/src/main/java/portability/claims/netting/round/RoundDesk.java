package portability.claims.netting.round;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.netting.settled.Matter;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// Where rounds are read and written, and signed in this institution's name.
@Component
public class RoundDesk implements RoundKeys {
    /// The type of rounds' streams.
    public static final String STREAM_TYPE = "round";

    private final BulkAppend log;
    private final Directory directory;
    private final SigningKey key;
    private final Clock clock;
    private final String here;

    RoundDesk(BulkAppend log, Directory directory, SigningKey key, Clock clock, NodeProperties node) {
        this.log = log;
        this.directory = directory;
        this.key = key;
        this.clock = clock;
        this.here = node.institution();
    }

    public Optional<Round> find(String roundId) {
        return Round.of(log.stream(streamOf(roundId)));
    }

    /// Facts of a round, and those of other streams in the same transaction.
    ///
    /// @param from how many facts its stream had when it was read
    /// @throws portability.ledger.store.StoreFailure.StreamConflict if another fact came since
    public void append(
            String roundId, long from, List<? extends RoundEvent> events, List<Placed> others, Principal by) {
        var all = new ArrayList<Placed>(others);
        long place = from;
        for (var event : events) all.add(new Placed(streamOf(roundId), place++, STREAM_TYPE, event));
        log.append(log.encode(by, clock.millis(), all, Set.of()));
    }

    /// To the second: the same word, signed again within it, is the same bytes.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public SignedWord sign(Word word) {
        return SignedWord.of(word, key);
    }

    /// Has the proposer of the round that a window was reserved for, or that left a transfer,
    /// contradicted itself?
    public boolean isContradicted(Matter matter) {
        return matter.settled()
                .lastRound()
                .flatMap(this::find)
                .flatMap(Round::contradicted)
                .isPresent();
    }

    @Override
    public boolean isKnown(String institution) {
        return institution.equals(here) || directory.isActive(institution);
    }

    @Override
    public Optional<VerificationKey> key(String institution, String keyId, Instant signed) {
        if (!institution.equals(here)) return directory.key(institution, keyId, signed);
        return Optional.of(key.verificationKey()).filter(own -> own.keyId().equals(keyId));
    }

    /// Whom this institution knows.
    public boolean isPartner(String institution) {
        return !institution.equals(here)
                && directory.findActive(InstitutionId.parse(institution)).isPresent();
    }

    private static String streamOf(String roundId) {
        return "round/" + roundId;
    }
}
