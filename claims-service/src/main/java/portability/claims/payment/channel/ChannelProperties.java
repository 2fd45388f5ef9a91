package portability.claims.payment.channel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import portability.claims.payment.Channel;

/// The channels by which this institution pays to other states.
///
/// @param offers each from its day until that of the next of the same id
@ConfigurationProperties("portability.payment.channels")
public record ChannelProperties(@DefaultValue List<Offer> offers) {
    public ChannelProperties {
        offers = List.copyOf(offers);
        // A wrong one is told at start.
        offers.forEach(Offer::channel);
    }

    /// As it is written in the settings: amounts `EUR 4.90`, a cost that no source says empty.
    record Offer(
            String id,
            Channel.Kind kind,
            String to,
            LocalDate from,
            String provider,
            String worth,
            @DefaultValue("") String fee,
            @DefaultValue("") String marginPercent,
            @DefaultValue("") String source,
            @DefaultValue("") String checked) {
        Channel channel() {
            return new Channel(
                    id,
                    kind,
                    to,
                    from,
                    provider,
                    Money.parse(worth),
                    optional(fee).map(Money::parse),
                    optional(marginPercent).map(BigDecimal::new),
                    source,
                    optional(checked).map(LocalDate::parse));
        }

        private static Optional<String> optional(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }

    /// Those to a state on a day: the cheapest first, those of unknown cost last.
    public List<Channel> to(String country, LocalDate day) {
        var newest = new LinkedHashMap<String, Channel>();
        offers.stream()
                .map(Offer::channel)
                .filter(channel ->
                        channel.to().equals(country) && !channel.from().isAfter(day))
                .sorted(Comparator.comparing(Channel::from))
                .forEach(channel -> newest.put(channel.id(), channel));
        return newest.values().stream()
                .sorted(Comparator.comparing(
                                (Channel channel) -> channel.percent().orElse(BigDecimal.valueOf(Long.MAX_VALUE)))
                        .thenComparing(Channel::id))
                .toList();
    }
}
