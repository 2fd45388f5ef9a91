package portability.claims.exchange.checkpoints;

import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.partners.KnownPartner;
import portability.claims.witness.NoteReader;
import portability.claims.witness.Noted;
import portability.ledger.merkle.LogName;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.GetWitnessedRequest;
import portability.proto.exchange.v1.GetWitnessedResponse;

/// Asks partners what they hold of this node's log, and finds how much of that is here.
@Component
public class HeldOfUs {
    private static final long DEADLINE_SECONDS = 5;

    private final PartnerChannels channels;
    private final NoteReader notes;
    private final OwnCheckpoints own;
    private final OwnLog log;

    /// What a partner holds.
    ///
    /// @param newest    the newest checkpoint it has witnessed; empty if none
    /// @param common    the newest of those it has witnessed that is one of the log as it is here; empty if none is
    /// @param documents how many documents it has received
    public record Held(Optional<Noted> newest, Optional<Noted> common, long documents) {
        public boolean isMoreThanHere() {
            return !newest.equals(common);
        }
    }

    HeldOfUs(PartnerChannels channels, NoteReader notes, OwnCheckpoints own, OwnLog log) {
        this.channels = channels;
        this.notes = notes;
        this.own = own;
        this.log = log;
    }

    /// The newest checkpoint of this node's log.
    public Optional<Noted> here() {
        return log.newest();
    }

    /// @throws StatusRuntimeException if it does not answer
    public Held by(KnownPartner partner) {
        var answer = ask(partner, 0);
        own.answered(partner.institution().toString(), answer.getWitnessed());
        var newest = noted(answer);
        return new Held(newest, newest.flatMap(seen -> common(partner, seen)), answer.getDocumentsReceived());
    }

    /// Halves what may be lost until nothing was witnessed in between.
    private Optional<Noted> common(KnownPartner partner, Noted newest) {
        if (log.holds(newest)) return Optional.of(newest);
        Optional<Noted> common = Optional.empty();
        long known = 0;
        long lost = Math.min(
                newest.size(),
                here().map(Noted::checkpoint).map(c -> c.size() + 1).orElse(1L));
        while (lost - known > 1) {
            long middle = known + (lost - known) / 2;
            var seen = noted(ask(partner, middle)).filter(noted -> noted.size() <= middle);
            if (seen.isEmpty() || seen.get().size() <= known) {
                known = middle;
            } else if (log.holds(seen.get())) {
                common = seen;
                known = middle;
            } else {
                lost = seen.get().size();
            }
        }
        return common;
    }

    private Optional<Noted> noted(GetWitnessedResponse answer) {
        return notes.read(answer.getWitnessed().getNote())
                .filter(noted -> isOwn(noted.checkpoint().log()));
    }

    private boolean isOwn(LogName name) {
        return here().map(newest -> name.isOrWas(newest.checkpoint().log())).orElse(false);
    }

    private GetWitnessedResponse ask(KnownPartner partner, long maxSize) {
        return ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .getWitnessed(
                        GetWitnessedRequest.newBuilder().setMaxSize(maxSize).build());
    }
}
