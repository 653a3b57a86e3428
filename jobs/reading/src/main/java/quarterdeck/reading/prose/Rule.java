package quarterdeck.reading.prose;

/** One way in which prose states a number. */
interface Rule {

    /** Reads the number seen if the words around it are of this kind; false leaves it to the rules after this one. */
    boolean read(Sight sight, Scope scope, Statements out);
}
