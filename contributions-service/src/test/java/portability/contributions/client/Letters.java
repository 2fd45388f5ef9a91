package portability.contributions.client;

/// Names nobody else has.
public final class Letters {
    private Letters() {}

    /// An id as a name of letters alone, which no other id gives.
    public static String of(String id) {
        var name = new StringBuilder("Y");
        id.chars()
                .filter(sign -> sign != '-')
                .forEach(sign -> name.append("bdfgklmnprstvzhj".charAt(Character.digit(sign, 16)))
                        .append(name.length() % 4 == 0 ? "a" : ""));
        return name.toString();
    }
}
