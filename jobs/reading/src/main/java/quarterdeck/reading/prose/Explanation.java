package quarterdeck.reading.prose;

/** Why a numeral of running text is no statistic. */
enum Explanation {
    /** 2025-11-03, 9月, 前三季度: when, not how much */
    DATE,
    /** 八八战略, 415X: a number that belongs to the name of a policy */
    PROGRAMME,
    /** “三个确保”: a numeral in quotation marks that counts the members of a slogan */
    SLOGAN,
    /** 一、 (二) 03 at the head of a line */
    LIST_ORDINAL,
    /** [2] glued to a number, or a circled numeral */
    FOOTNOTE,
    /** EH216-S, 5G, PM2.5 */
    MODEL,
    /** 国发〔2023〕5号, 第12条 */
    DECREE,
    /** 四个方面, 三篇文章, 三大产业: the members are named, not measured */
    ENUMERATION,
    /** 第六代, 首届, 第三次: which one, not how many */
    ORDINAL,
    /** 三年, 100天: how long */
    DURATION,
    /** 11市, 90县(市、区): how many divisions there are */
    DIVISIONS,
    /** 7位发言的书记: an attribute of the event reported */
    EVENT,
    /** 一批, 一系列, 万众一心: words written with numerals */
    IDIOM,
    /** 第一产业, 长三角: part of a name */
    NAME,
    /** telephone, post code, address */
    CONTACT
}
