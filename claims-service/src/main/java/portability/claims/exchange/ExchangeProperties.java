package portability.claims.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// The server partners call.
///
/// @param port              where it listens
/// @param bind              on which address; `*` for all
/// @param address           what partners are told: `host:port`
/// @param maxMessage        a larger one is refused
/// @param maxMetadata       of a call's headers
/// @param callsAtOnce       per partner
/// @param callsPerSecond    per partner
/// @param callsPerConnection at once
/// @param handshakeTimeout  after this a connection without TLS is dropped
/// @param connectionAge     after this a connection is renewed, and its certificate looked at again
/// @param resetsPerMinute   of one connection, before it is closed (rapid reset)
/// @param grace             for calls that run when the service stops
@ConfigurationProperties("portability.exchange")
public record ExchangeProperties(
        int port,
        String bind,
        String address,
        DataSize maxMessage,
        DataSize maxMetadata,
        int callsAtOnce,
        int callsPerSecond,
        int callsPerConnection,
        Duration handshakeTimeout,
        Duration connectionAge,
        int resetsPerMinute,
        Duration grace) {
    public ExchangeProperties {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("portability.exchange.port: " + port);
        if (!address.matches("\\S+:[0-9]{1,5}"))
            throw new IllegalArgumentException("portability.exchange.address is host:port, not '" + address + "'");
        if (maxMessage.toBytes() < 1_024 || callsAtOnce < 1 || callsPerSecond < 1 || callsPerConnection < 1)
            throw new IllegalArgumentException("portability.exchange: a limit leaves no room for any call");
    }
}
