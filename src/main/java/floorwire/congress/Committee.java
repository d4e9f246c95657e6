package floorwire.congress;

/** A committee or subcommittee by its system code, {@code ssfr00}; subcommittee codes end in something other than 00. */
public record Committee(String systemCode, String name) {}
