package portability.contributions.person;

/// A person's number at one institution. Personal data: its text shows the institution only.
///
/// @param institution `CC:CODE`
/// @param number      as that institution writes it
public record NumberAt(String institution, String number) {
    @Override
    public String toString() {
        return "a number at " + institution;
    }
}
