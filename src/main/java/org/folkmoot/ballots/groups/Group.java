package org.folkmoot.ballots.groups;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.kernel.SpecSource;

/**
 * The two groups of the protocol: subgroups of prime order q of the integers modulo a prime p of
 * 2048 bits. In {@link #BELENIOS_2048} q has 256 bits, so that exponents are short, and the
 * cofactor has small factors, so that elements of order 2 and 3 exist outside the group. In {@link
 * #RFC_3526_2048} p = 2q + 1, so that bits can be encoded as group elements.
 */
@SpecSource(document = "Belenios 2.0", section = "5")
public enum Group {
  BELENIOS_2048(
      "BELENIOS-2048",
      "2069478569142254640101364365750500806492298929575110409710088478705737"
          + "4219242717401922237254497684338129066633138078958404960054389636289796"
          + "3930387739057228036059737494276713767776188985898727358650490811670993"
          + "1053586778098003079049165406377717376419867852727347447634183560003569"
          + "8305193144284561701911000786737307333564123971732897913240474578834468"
          + "2606523279746479511376726586935821800463179220736688600526271863633860"
          + "8879688212076943236614949100292344434637322214588410058642105024212036"
          + "5433561201320481118852408731077014151666200162313177169372189248078507"
          + "711827842317498073276598828825169183103125680162072880719",
      "2402352677501852209227687703532399932712287657378364916510075318787663"
          + "2741463532193202856761552696787996946682987493890950838965734256019006"
          + "0106847716449173547413728310461045868131451178164675540052740288984613"
          + "9864532661215055797097162016168270312886432456663834863635782106154918"
          + "4199825343151897406581868686511513585764101388822153960160432288436039"
          + "3098933366277284840659313840601023167509576377798266510360682240663507"
          + "6697764025346253773085133173495194248967754052573659049492477631475991"
          + "5751987751777114814909204566002054781270547282381409725186398583341157"
          + "00568353695553423781475582491896050296680037745308460627",
      "7857173325107188507992765981267145012182142125840879461151008191980562" + "3223441"),
  RFC_3526_2048(
      "RFC-3526-2048",
      "3231700607131100730033891392642382824881794124114023911284200975140074"
          + "1706634354222619689417363569347117901737909704191754605873209195028853"
          + "7589861856221532121754125149017745202702357960782362488842461894775876"
          + "4110592864609941172324542662252219323054091903768052423551912567971587"
          + "0117001058055877651038861847280257976054903569732561526167081339361799"
          + "5413364765591603683178967290731783845896806396719009772021941686472258"
          + "7103141133642931953619347163653320971707744822798858856536920864529663"
          + "6077250268955505928362751121174096972998068410554359584866583291642136"
          + "218231078990999448652468262416972035911852507045361090559",
      "2",
      "1615850303565550365016945696321191412440897062057011955642100487570037"
          + "0853317177111309844708681784673558950868954852095877302936604597514426"
          + "8794930928110766060877062574508872601351178980391181244421230947387938"
          + "2055296432304970586162271331126109661527045951884026211775956283985793"
          + "5058500529027938825519430923640128988027451784866280763083540669680899"
          + "7706682382795801841589483645365891922948403198359504886010970843236129"
          + "3551570566821465976809673581826660485853872411399429428268460432264831"
          + "8038625134477752964181375560587048486499034205277179792433291645821068"
          + "109115539495499724326234131208486017955926253522680545279");

  /** Decimal digits of the longest element or scalar. */
  public static final int MAX_DIGITS = 617;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // immutable, which the checker cannot see
  private final PlainResidues plain;

  @SuppressWarnings("ImmutableEnumChecker") // immutable, which the checker cannot see
  private final Residues<?> residues;

  @SuppressWarnings("ImmutableEnumChecker") // immutable, which the checker cannot see
  private final DecimalDigits elementDigits;

  @SuppressWarnings("ImmutableEnumChecker") // immutable, which the checker cannot see
  private final DecimalDigits scalarDigits;

  private final BigInteger modulus;
  private final BigInteger order;
  private final BigInteger generator;

  Group(String label, String modulus, String generator, String order) {
    this.label = label;
    this.modulus = new BigInteger(modulus);
    this.plain = new PlainResidues(this.modulus);
    this.residues = Residues.of(this.modulus);
    this.order = new BigInteger(order);
    this.generator = new BigInteger(generator);
    this.elementDigits = DecimalDigits.upTo(this.modulus.bitLength());
    this.scalarDigits = DecimalDigits.upTo(this.order.bitLength());
  }

  /** The group that an election names, empty if the protocol knows none of that name. */
  public static Optional<Group> find(String label) {
    return Stream.of(values()).filter(group -> group.label.equals(label)).findFirst();
  }

  /** Name in the election record and in hashes. */
  public String label() {
    return label;
  }

  /** The prime p. */
  public BigInteger modulus() {
    return modulus;
  }

  /** The product of two numbers modulo p. */
  BigInteger multiply(BigInteger a, BigInteger b) {
    return plain.product(a, b);
  }

  /** For calculations modulo p that take many steps. */
  Residues<?> residues() {
    return residues;
  }

  /** Writes numbers up to p. */
  DecimalDigits elementDigits() {
    return elementDigits;
  }

  /** Writes numbers up to q. */
  DecimalDigits scalarDigits() {
    return scalarDigits;
  }

  /** The prime q, the number of elements. */
  public BigInteger order() {
    return order;
  }

  /** The generator g. */
  public Element generator() {
    return new Element(this, generator);
  }

  /** The neutral element 1. */
  public Element identity() {
    return new Element(this, BigInteger.ONE);
  }

  /**
   * Whether a number is an element: 1 &le; x &lt; p and x<sup>q</sup> = 1. Where q = (p&minus;1)/2
   * the elements are the squares, which the Jacobi symbol tells without an exponentiation.
   */
  boolean contains(BigInteger value) {
    if (value.signum() <= 0 || value.compareTo(modulus) >= 0) {
      return false;
    }
    return this == RFC_3526_2048
        ? Jacobi.symbol(value, modulus) == 1
        : residues.powers(value, order)[0].equals(BigInteger.ONE);
  }

  /** Takes a number as an element; empty if it is none. */
  public Optional<Element> findElement(BigInteger value) {
    return contains(value) ? Optional.of(new Element(this, value)) : Optional.empty();
  }

  /**
   * Takes a number as an element that will be raised to these exponents; empty if it is none. Where
   * membership costs an exponentiation, all powers are computed together with it and kept in the
   * element.
   */
  public Optional<Element> findElement(BigInteger value, List<Scalar> exponents) {
    if (this == RFC_3526_2048 || value.signum() <= 0 || value.compareTo(modulus) >= 0) {
      return findElement(value);
    }
    BigInteger[] all =
        Stream.concat(exponents.stream().map(exponent -> exponent.valueIn(this)), Stream.of(order))
            .toArray(BigInteger[]::new);
    BigInteger[] powers = residues.powers(value, all);
    return powers[exponents.size()].equals(BigInteger.ONE)
        ? Optional.of(Element.withPowers(this, value, exponents, powers))
        : Optional.empty();
  }

  /** The product of base<sup>exponent</sup> over all pairs; 1 if there are none. */
  public Element product(List<Element> bases, List<Scalar> exponents) {
    return MultiPower.product(this, bases, exponents);
  }

  /** Takes a number as an exponent; empty unless 0 &le; x &lt; q. */
  public Optional<Scalar> findScalar(BigInteger value) {
    boolean inRange = value.signum() >= 0 && value.compareTo(order) < 0;
    return inRange ? Optional.of(new Scalar(this, value)) : Optional.empty();
  }

  /** A small exponent. */
  public Scalar scalar(long value) {
    return reduce(BigInteger.valueOf(value));
  }

  /** A number modulo q. */
  public Scalar reduce(BigInteger value) {
    return new Scalar(this, value.mod(order));
  }
}
