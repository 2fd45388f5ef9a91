package portability.claims.exchange.delivery;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.checkpoints.OwnCheckpoints;
import portability.claims.partners.KnownPartner;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.ExchangeServiceGrpc;

/// Carries one document to one partner, and brings back a receipt that is worth something.
@Component
class Courier {
    private final PartnerChannels channels;
    private final OwnCheckpoints checkpoints;
    private final Circuits circuits;
    private final SigningKey key;
    private final DeliveryProperties settings;
    private final Clock clock;

    Courier(
            PartnerChannels channels,
            OwnCheckpoints checkpoints,
            Circuits circuits,
            SigningKey key,
            DeliveryProperties settings,
            Clock clock) {
        this.channels = channels;
        this.checkpoints = checkpoints;
        this.circuits = circuits;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param attempt 1 for the first since this service started
    /// @throws RuntimeException if the partner cannot be reached, or what it answers is no receipt for it
    Answer carry(KnownPartner partner, Parcel parcel, int attempt) {
        var to = partner.institution().toString();
        var request = parcel.request(key, clock.instant(), attempt, checkpoints.forPartner(to));
        return circuits.call(to, () -> {
            var response = ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                    .withDeadlineAfter(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                    .deliver(request);
            checkpoints.heard(to, response.getWitnessed());
            return parcel.answer(response, (keyId, received) -> partner.keys().key(keyId, received, clock.instant()));
        });
    }
}
