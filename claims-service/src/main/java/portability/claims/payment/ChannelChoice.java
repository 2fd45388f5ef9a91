package portability.claims.payment;

/// Which channel she chose, and what she was shown of it then: costs change, and what she knew does not.
///
/// @param costPercent of an amount worth 200 US dollars; empty: unknown
/// @param dear        was she warned that it is above 3 per cent?
/// @param source      of the cost; empty where it is unknown
public record ChannelChoice(String channelId, String costPercent, boolean dear, String source) {}
