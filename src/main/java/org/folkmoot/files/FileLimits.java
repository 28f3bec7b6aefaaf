package org.folkmoot.files;

/**
 * How many and how large files may be in a council.
 *
 * @param pictures most pictures of one proposal
 * @param documents most documents of one proposal
 * @param pictureMegabytes largest picture that can be sent; what is kept of it is far smaller
 * @param documentMegabytes largest document
 * @param personMegabytes most that is kept of one person's files
 * @param councilMegabytes most that is kept of all files
 * @param version number that changes with them; 0 while nobody chose
 */
public record FileLimits(
    int pictures,
    int documents,
    int pictureMegabytes,
    int documentMegabytes,
    int personMegabytes,
    int councilMegabytes,
    long version) {

  /** Bytes of a megabyte, as people are told. */
  public static final long MEGABYTE = 1024L * 1024;

  /** Most files of one form that a council may allow for one proposal. */
  public static final int MOST_FILES = 20;

  /** Largest file that any council may allow, as the form of the page may be no larger. */
  public static final int MOST_MEGABYTES = 25;

  /** Most that a council may allow one person. */
  public static final int MOST_OF_PERSON = 10_000;

  /** Most that a council may keep. */
  public static final int MOST_OF_COUNCIL = 1_000_000;

  /** What holds until a council chooses. */
  public static final FileLimits USUAL = new FileLimits(5, 5, 25, 10, 100, 10_000, 0);

  /** Most files of a form that something carries. */
  int most(Carrier carrier, FileForm form) {
    if (carrier.single()) {
      return form == FileForm.PICTURE ? 1 : 0;
    }
    return form == FileForm.PICTURE ? pictures : documents;
  }

  /** The largest file of a form, in megabytes. */
  public int megabytes(FileForm form) {
    return form == FileForm.PICTURE ? pictureMegabytes : documentMegabytes;
  }
}
