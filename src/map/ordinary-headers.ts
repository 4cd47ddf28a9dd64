import { headerForm } from '../model/index.ts';

/**
 * Headers that lead files have for something of their own. One of them is never taken for a misspelt name, even if it is
 * one letter away from one: `Form` and `Firm`, `Employee` and `Employer`, `State` and `Status`.
 */
const ORDINARY: ReadonlySet<string> = new Set(
  [
    'First Name, Last Name, Middle Name, Surname, Nick Name, User Name, File Name, Form Name, Ad Name, Ad Set Name',
    'Campaign Name, Page Name, Product Name, Project Name, Branch Name, Agent Name, Owner Name, Father Name',
    'Mother Name, Spouse Name, Nominee Name, Employee, Employee Name, Employee Id, Employed, Employment, Brand Name',
    'School Name, College Name, Course Name, Bank Name, Group Name, Team Name, Shop Name, Store Name, Hotel Name',
    'Named, Naming, Note, Notes, None, Title, Salutation, Prefix, Suffix, Gender, Sex, Age, DOB, Date, Dated, Data',
    'Date of Birth, Birth Date, Anniversary, Time, Timing, Timings, Day, Days, Week, Month, Year, Created, Updated',
    'Address Line, Address Type, Addressed, Area, Locality, Landmark, City, State, Stage, Status, Country, County',
    'District, Pin, Pin Code, Zip, Zip Code, Postcode, Postal Code, Street, House No, Flat No, Village, Taluka, Zone',
    'Region, Location, Latitude, Longitude, Map, Form, Form Id, Forms, Farm, Farms, Farmer, Film, Fire, Term, Terms',
    'Main, Mailed, Emailed, Mails, Mall, Mali, Maid, Male, Mailer, Email Sent, Email Status, Email Opened',
    'Mail Sent, Mail Status, Call, Calls, Called, Caller, Calling, Cells, Tell, Tele, Telecaller, Table, Model, Modal',
    'Source, Sources, Score, Store, Medium, Campaign, Channel, Platform, Ad, Ad Id, Page, Keyword, Query, Enquiry',
    'Remark, Remarks, Comment, Comments, Feedback, Message, Subject, Description, Details, Reason, Result, Response',
    'Product, Project, Plan, Policy, Policy No, Loan, Loan Type, Loan Amount, Amount, Amount Due, Price, Rate, Rates',
    'Date of Call, Due Date, EMI, Tenure, Balance, Income, Salary, Budget, Value, Quantity, Unit, Units, Size, Color',
    'Sr No, S No, Serial No, Id, Lead Id, Lead Type, Customer Id, Client Id, Order Id, Ref No, Reference, Code, Branch, Branch Code',
    'Agent, Executive, Assigned, Manager, Owner, Team, Group, Category, Type, Tag, Tags, Priority, Language, Religion',
    'Occupation, Profession, Designation, Department, Industry, Qualification, Education, Course, Class, Batch',
    'Website, URL, Link, LinkedIn, Facebook, Instagram, Companies, Company Type, Company Size, Companion',
    'Organiser, Organizer, Business, Business Type, Turnover, GST, PAN, Aadhaar, Vehicle, Make, Variant, Fuel',
    'Property, Property Type, Bedrooms, Possession, Facing, Floor, Follow Up, Next Call, Last Call, Attempts, Disposition',
    'WhatsApp, Alternate Phone, Alternate Mobile, Other Phone, Landline, Fax, Extension, Consent, DND, Opt In',
  ]
    .flatMap((line) => line.split(', '))
    .map(headerForm),
);

/** Whether the form of a header is an ordinary one. */
export function isOrdinaryHeader(form: string): boolean {
  return ORDINARY.has(form);
}
