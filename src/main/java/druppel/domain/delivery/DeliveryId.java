package druppel.domain.delivery;

/// The id of one delivery; travels with the message so that it can be found again on the platform.
public record DeliveryId(long value) {

    /// As the buttons of a card name it.
    public String text() {
        return Long.toString(value);
    }
}
