package floorwire.audience;

/** What lets whoever has it act in our name; it is printed nowhere. */
public record Secret(String value) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
