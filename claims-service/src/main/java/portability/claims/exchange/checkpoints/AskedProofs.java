package portability.claims.exchange.checkpoints;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.partners.Directory;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.Noted;
import portability.claims.witness.Proof;
import portability.claims.witness.Witness;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessProperties;
import portability.claims.witness.WitnessState;
import portability.claims.work.Backoff;
import portability.claims.work.KeyedWork;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.GetConsistencyProofRequest;

/// Asks a log's owner for the proof of a checkpoint that it, or somebody else, has shown: until it answers.
@Component
class AskedProofs implements SmartLifecycle {
    private static final int PARTNERS_AT_ONCE = 4;
    private static final long DEADLINE_SECONDS = 10;

    private final PartnerChannels channels;
    private final Directory directory;
    private final PartnerDesk partners;
    private final Witness witness;
    private final WitnessDesk desk;
    private final WitnessProperties settings;
    /// By institution: what was shown last and is not proved. What the owner showed and would not prove is stored too.
    private final Map<String, Question> open = new ConcurrentHashMap<>();

    private @Nullable KeyedWork work;

    /// @param byOwner who has shown it?
    private record Question(Noted shown, boolean byOwner) {}

    AskedProofs(
            PartnerChannels channels,
            Directory directory,
            PartnerDesk partners,
            Witness witness,
            WitnessDesk desk,
            WitnessProperties settings) {
        this.channels = channels;
        this.directory = directory;
        this.partners = partners;
        this.witness = witness;
        this.desk = desk;
        this.settings = settings;
    }

    /// Returns at once.
    void askFor(Noted shown, boolean byOwner) {
        var institution = shown.checkpoint().log().institution().toString();
        // What the owner shows now stands above what it showed before, and above what others pass on.
        open.merge(
                institution,
                new Question(shown, byOwner),
                (one, other) -> one.byOwner() && !other.byOwner() ? one : other);
        request(institution);
    }

    @Override
    public void start() {
        var backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        work = new KeyedWork("proof from", PARTNERS_AT_ONCE, backoff, this::ask);
        partners.all().stream()
                .map(partner -> partner.institution().toString())
                .filter(desk::isInDoubt)
                .forEach(this::request);
    }

    @Override
    public void stop() {
        if (work != null) work.close();
        work = null;
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    private void request(String institution) {
        var running = work;
        if (running != null) running.request(institution);
    }

    private void ask(String institution) {
        var partner = directory.findActive(InstitutionId.parse(institution));
        if (partner.isEmpty()) return;
        var asked = Optional.ofNullable(open.get(institution));
        var stored = desk.log(WitnessDesk.logOf(partner.get().institution())).awaited();
        Stream.concat(asked.stream(), stored.map(noted -> new Question(noted, true)).stream())
                .forEach(question -> ask(partner.get(), question));
        asked.ifPresent(question -> open.remove(institution, question));
    }

    private void ask(KnownPartner partner, Question question) {
        var log = desk.log(WitnessDesk.logOf(partner.institution()));
        var shown = question.shown();
        if (log.state() == WitnessState.QUARANTINED || log.state() == WitnessState.GAP_AWAITED) return;
        if (log.newest().isEmpty()) return;
        var seen = log.newest().get();
        var from = shown.note().equals(seen.note()) ? log.previous() : Optional.of(seen);
        // What is known by now needs no question.
        if (from.isEmpty() || from.get().size() < 1 || (from.get().equals(seen) && !isOpen(question))) {
            witness.answered(shown, Proof.none(), question.byOwner(), by(partner));
            return;
        }
        try {
            witness.answered(shown, proofBetween(partner, from.get(), shown), question.byOwner(), by(partner));
        } catch (StatusRuntimeException silent) {
            if (question.byOwner() && isOpen(question)) witness.unanswered(shown, by(partner));
            throw silent;
        }
    }

    private boolean isOpen(Question question) {
        return witness.isOpen(question.shown(), Proof.none(), question.byOwner());
    }

    /// The partner's proof, or that it has none.
    /// @throws StatusRuntimeException if it does not say
    private Proof proofBetween(KnownPartner partner, Noted seen, Noted shown) {
        long from = Math.min(seen.size(), shown.size());
        long to = Math.max(seen.size(), shown.size());
        var request = GetConsistencyProofRequest.newBuilder()
                .setLog(seen.log())
                .setFirstSize(from)
                .setSecondSize(to)
                .build();
        try {
            var answer = ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .getConsistencyProof(request);
            return new Proof(from, to, ShownHere.hashes(answer.getHashesList()).orElse(List.of()));
        } catch (StatusRuntimeException failed) {
            var code = failed.getStatus().getCode();
            if (code != Code.NOT_FOUND && code != Code.INVALID_ARGUMENT) throw failed;
            return new Proof(from, to, List.of());
        }
    }

    private static Principal by(KnownPartner partner) {
        return Principal.partner(partner.institution().toString());
    }
}
